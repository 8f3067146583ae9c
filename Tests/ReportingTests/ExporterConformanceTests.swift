import FunnelCore
import Reporting
import TerminalText
import Testing

@Suite("What every exporter keeps to")
struct ExporterConformanceTests {
  static let hostile = [
    "\u{1B}[31mred", "\u{1B}]52;c;eA==\u{7}", "a\nb", "a\r\nb", "a|b\\|c", "\"quoted\"", "`tick`",
    "<script>alert(1)</script>", "漏斗 👩‍👩‍👧‍👦 🇩🇪", "\u{202E}txt.exe", "\u{9B}2J\u{85}", "\u{301}mark", "",
    "\u{2028}", "a\u{8}b\u{7F}", String(repeating: "long ", count: 60),
  ]

  static let reports: [Report] = [
    Sample.gaps, Sample.column(hostile), Sample.column([]), Sample.report([]),
    Sample.report([.table(Table(columns: []))]),
    Sample.report([.table(Table(columns: [], rows: [[1]]))]),
    Sample.report(
      hostile.flatMap { text in
        [
          Block.heading(text), .lines([StyledText(text, .good)]),
          .fields([Field(text, StyledText(text, .danger))]),
          .table(
            Table(
              columns: [
                Column(key: text, heading: text, kind: .id),
                Column(key: text, heading: text, kind: .number),
              ],
              rows: [[Cell(text, .warning), Cell(text)]])),
        ]
      },
      rows: hostile.map { [$0: .string($0)] }, notes: hostile.map { StyledText($0) },
      title: hostile.joined()),
    Sample.calendar([]),
    Sample.calendar(
      hostile.map { text in
        CalendarEvent(
          uid: text, first: Day(number: 20_779), last: Day(number: 20_780), summary: text,
          description: text, categories: [text, text], url: text)
      }, title: hostile.joined()),
  ]

  static let cases = Exporters.all.map(\.name)

  @Test("Names are unique, lower case and found again; summaries are sentences")
  func names() throws {
    #expect(Self.cases == ["table", "wide", "md", "csv", "csv-excel", "json", "ics", "html"])
    for exporter in Exporters.all {
      #expect(Exporters.named(exporter.name)?.summary == exporter.summary)
      #expect(exporter.summary.hasSuffix("."))
    }
    #expect(Exporters.named("CSV") == nil)
    #expect(Exporters.named("") == nil)
  }

  @Test(
    "Hostile content brings no control characters, and the text ends its last line",
    arguments: cases)
  func safety(name: String) throws {
    let exporter = try #require(Exporters.named(name))
    let allowed: Set<Unicode.Scalar> =
      switch name {
      case "csv", "csv-excel": ["\n", "\r", "\t"]
      case "ics": ["\n", "\r"]
      default: ["\n"]
      }
    for report in Self.reports {
      for width in [nil, 0, 1, 20, 80, -5] as [Int?] {
        let text = exporter.export(report, page: Page(width: width))
        let stray = text.unicodeScalars.dropFirst(name == "csv-excel" ? 1 : 0).filter {
          isSteering($0) && !allowed.contains($0)
        }
        #expect(stray.isEmpty)
        #expect(text.isEmpty || text.utf8.last == 0x0A)
      }
    }
  }

  @Test("The same report gives the same bytes", arguments: cases)
  func deterministic(name: String) throws {
    let exporter = try #require(Exporters.named(name))
    for report in Self.reports {
      let page = Page(width: 40, theme: .colour)
      let first = exporter.export(report, page: page)
      #expect(first.utf8.elementsEqual(exporter.export(report, page: page).utf8))
    }
  }

  @Test("Only the terminal's exporters colour, and only with the theme's escapes", arguments: cases)
  func colour(name: String) throws {
    let exporter = try #require(Exporters.named(name))
    for report in Self.reports {
      var coloured = exporter.export(report, page: Page(width: 80, theme: .colour))
      let plain = exporter.export(report, page: Page(width: 80))
      if ["table", "wide"].contains(name) {
        for code in ["0", "1", "2", "32", "35", "1;31", "36"] {
          coloured = coloured.split(separator: "\u{1B}[\(code)m", omittingEmptySubsequences: false)
            .joined()
        }
      }
      #expect(coloured.utf8.elementsEqual(plain.utf8))
    }
  }

  @Test("No line of the terminal's forms ends in a space", arguments: ["table", "wide"])
  func trailingSpaces(name: String) throws {
    let exporter = try #require(Exporters.named(name))
    for report in Self.reports {
      for width in [nil, 1, 20, 80] as [Int?] {
        let text = exporter.export(report, page: Page(width: width))
        #expect(!text.split(separator: "\n").contains { $0.unicodeScalars.last == " " })
      }
    }
  }

  @Test("Every line of content that can wrap fits the page")
  func fits() {
    let words = StyledText(String(repeating: "漏斗 word ", count: 30))
    let report = Sample.report([.lines([words]), .fields([Field("Label", words)])], notes: [words])
    let text = TableExporter().export(report, page: Page(width: 40))
    #expect(text.split(separator: "\n").allSatisfy { CellWidth.of($0) <= 40 })
  }

  private func isSteering(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    case .format: scalar != "\u{200D}"
    default: false
    }
  }
}
