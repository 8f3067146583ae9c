import Foundation
import FunnelCore
import Reporting
import TerminalText
import TestSupport
import Testing

@Suite("Pages as text")
struct HTMLExporterTests {
  private func page(_ blocks: [Block], _ change: (inout Report) -> Void = { _ in }) -> String {
    var report = Sample.report(blocks)
    change(&report)
    return HTMLExporter().export(report, page: Page())
  }

  @Test("No payload opens a tag or leaves an attribute", arguments: MarkupPayloads.all)
  func escaping(payload: String) {
    let text = page([.heading(payload), .table(Table(columns: [Column(key: payload)], rows: []))]) {
      $0.title = payload
      $0.origin = ReportOrigin(
        workspace: payload, line: payload, filters: payload, commit: payload, contentHash: payload,
        brand: Brand(logo: "data:image/png;base64,AAAA"))
    }
    // Counted by bytes: a mark behind `<` or `"` would hide it from a walk over characters.
    let plain = page([.heading("a")]) {
      $0.title = "a"
      $0.origin = ReportOrigin(
        workspace: "a", line: "a", filters: "a", commit: "a", contentHash: "a",
        brand: Brand(logo: "data:image/png;base64,AAAA"))
    }
    for byte in Array("<>\"'".utf8) {
      #expect(text.utf8.count { $0 == byte } == plain.utf8.count { $0 == byte })
    }
  }

  @Test("A figure is a button for its explanation where there is one, else plain text")
  func unfolding() {
    let table = Table(
      columns: [Column(key: "have", kind: .number)],
      rows: [[Cell(2).why("explain 1")], [Cell(3).why("explain 2")]])
    let text = page([.table(table)]) {
      $0.reasonings = [Reasoning(line: "explain 1", blocks: [.lines(["2 = 1 + 1"])])]
    }
    #expect(
      text.contains(
        "<td><button type=\"button\" popovertarget=\"why1\">2</button>\n"))
    #expect(text.contains("<td>3\n"))
    #expect(text.contains("<aside popover id=\"why1\""))
    #expect(text.contains("1 of 2 of them are here"))
  }

  @Test("Of many rows fifty are in sight, the others behind a fold; none is lost")
  func folding() {
    let rows = (1...1234).map { [Cell("row-\($0)-")] }
    let text = page([.table(Table(columns: [Column(key: "id", kind: .id)], rows: rows))])
    #expect(text.contains("<summary>The other 1,184 of 1,234 rows</summary>"))
    #expect((1...1234).allSatisfy { text.contains(">row-\($0)-\n") })
    #expect(
      !page([.table(Table(columns: [Column(key: "id")], rows: Array(rows.prefix(60))))])
        .contains("<details>"))
  }

  @Test("Ten thousand rows of ten columns stay below two megabytes")
  func size() {
    let columns = (0..<10).map { Column(key: "column-\($0)", kind: $0 > 3 ? .number : .id) }
    let rows = (1...10_000).map { row in
      [Cell(row), Cell("asset-\(row)"), "consideration", "maintenance-lead"]
        + [Cell(87, .strong), 100, 100, 100, 78] + [Cell("no, stale", .good)]
    }
    #expect(page([.table(Table(columns: columns, rows: rows))]).utf8.count < 2_000_000)
    let plain = page([.table(Table(columns: columns, rows: [[1, "a", "b"]]))])
    #expect(plain.contains("<td>1<td>a<td>b<td>-"))
  }

  @Test("A bar stands below the figure before it, as full as it says")
  func bars() {
    let table = Table(
      columns: [Column(key: "at-stake", kind: .number), .drawing],
      rows: [[Cell(30), Cell(Bar.length(30, greatest: 40), .danger)]])
    #expect(page([.table(table)]).contains("30<svg class=\"bar danger\""))
    #expect(page([.table(table)]).contains("<rect width=\"75\" height=\"10\"/>"))
  }

  @Test("The policy names the hash of the style sheet, a brand's colour included")
  func policy() throws {
    for brand in [Brand(), Brand(accent: Colour("#fe0"))] {
      let text = page([]) {
        $0.origin = ReportOrigin(
          workspace: "w", line: "l", filters: "", commit: nil, contentHash: "", brand: brand)
      }
      let start = try #require(text.range(of: "<style>")?.upperBound)
      let end = try #require(text.range(of: "</style>")?.lowerBound)
      let hash = Base64.text(SHA256.digest(Array(text[start..<end].utf8)))
      #expect(text.contains("style-src 'sha256-\(hash)'"))
      #expect(text.contains("--on-accent:#000000") == (brand.accent != nil))
    }
  }

  @Test(
    "Text on a brand's colour is black or white, whichever is read more easily",
    arguments: [
      ("#000", "#ffffff"), ("#ffffff", "#000000"), ("#1d6b5f", "#ffffff"), ("#fe0", "#000000"),
    ])
  func readable(accent: String, text: String) throws {
    let colour = try #require(Colour(accent))
    #expect(colour.readable.text == text)
    #expect(colour.contrast(to: colour.readable) >= 4.5)
    #expect(Int(Colour.black.contrast(to: .white).rounded()) == 21)
    for other in ["", "#12", "#12345", "#12345g", "red", "#ééé"] { #expect(Colour(other) == nil) }
  }
}
