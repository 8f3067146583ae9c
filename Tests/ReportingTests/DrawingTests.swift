import Reporting
import TerminalText
import Testing

@Suite("Drawings beside figures")
struct DrawingTests {
  private static let title = "A title of more than thirty cells"

  private static let report: Report = {
    var field = Field("Coverage", "74%")
    field.drawing = StyledText(Bar.have(74, of: 100).text)
    let table = Table(
      columns: [
        Column(key: "have", heading: "HAVE", kind: .number), .drawing,
        Column(key: "title", heading: "TITLE"),
      ],
      rows: [[2, Cell(Bar.have(2, of: 4)), Cell(title)]])
    return Sample.report([.table(table), .fields([field])])
  }()

  @Test(
    "A bar has a box for each that is wanted, tenths of more than ten",
    arguments: [
      (0, 2, "▯▯"), (2, 4, "▮▮▯▯"), (5, 3, "▮▮▮"), (3, 0, ""), (0, 0, ""),
      (74, 100, "▮▮▮▮▮▮▮▯▯▯"), (999, 1000, "▮▮▮▮▮▮▮▮▮▯"), (1000, 1000, "▮▮▮▮▮▮▮▮▮▮"),
      (Int.max, Int.max, "▮▮▮▮▮▮▮▮▮▮"),
    ])
  func bars(have: Int, want: Int, bar: String) {
    #expect(Bar.have(have, of: want).text == bar)
  }

  @Test(
    "A length is a share of the greatest, and nothing but 0 has none",
    arguments: [(0, 9, ""), (1, 1000, "▮"), (50, 100, "▮▮▮▮▮"), (7, 7, "▮▮▮▮▮▮▮▮▮▮")])
  func lengths(number: Int, greatest: Int, bar: String) {
    #expect(Bar.length(number, greatest: greatest).text == bar)
  }

  @Test("A terminal with room shows them")
  func shown() {
    #expect(
      TableExporter().export(Self.report, page: Page(width: 80)) == """
        HAVE        TITLE
           2  ▮▮▯▯  \(Self.title)
        Coverage  ▮▮▮▮▮▮▮▯▯▯ 74%

        """)
  }

  @Test("They go first where they would cut what is whole")
  func narrow() {
    let text = TableExporter().export(Self.report, page: Page(width: 42))
    #expect(text.hasPrefix("HAVE  TITLE\n   2  \(Self.title)\n"))
  }

  @Test("No other format knows them", arguments: ["md", "csv", "csv-excel", "json", "wide", "ics"])
  func elsewhere(name: String) throws {
    let exporter = try #require(Exporters.named(name))
    #expect(!exporter.export(Self.report, page: Page(width: 80)).contains { "▮▯".contains($0) })
  }
}
