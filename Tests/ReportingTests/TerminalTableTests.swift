import Reporting
import TerminalText
import Testing

@Suite("Tables on a terminal")
struct TerminalTableTests {
  @Test("Columns line up by cells, with numbers at the right")
  func unlimited() {
    #expect(
      TableExporter().export(Sample.gaps, page: Page()) == """
        #  STAGE       HAVE  CLOSEST ASSET                                  POTENTIAL
        1  conversion     0  ROI calculator for IT teams                           71
        2  loyalty        1  漏斗指南 🚀 renewal guide for mid-sized firms         44
        3  awareness     -1  -                                                      -
        3 gaps, 4 assets short.  Why: explain 1

        """)
  }

  @Test("A narrow page cuts text only and says what it cut")
  func fitted() {
    #expect(
      TableExporter().export(Sample.gaps, page: Page(width: 60)) == """
        #  STAGE       HAVE  CLOSEST ASSET                 POTENTIAL
        1  conversion     0  ROI calculator for IT teams          71
        2  loyalty        1  漏斗指南 🚀 renewal guide f…         44
        3  awareness     -1  -                                     -
        3 gaps, 4 assets short.  Why: explain 1
        Cut to 60 columns: CLOSEST ASSET.  Full: --format wide

        """)
  }

  @Test("Every row of a fitted table takes exactly the width", arguments: [47, 60, 72])
  func exactWidth(width: Int) {
    let lines = TableExporter().export(Sample.gaps, page: Page(width: width)).split(separator: "\n")
    for line in lines.prefix(4) { #expect(CellWidth.of(line) == width, "\(line)") }
  }

  @Test("Below the minimum text keeps eight cells or its heading, ids and numbers stay whole")
  func minimum() {
    let table = Table(
      columns: [Column(key: "id", heading: "ID", kind: .id), Column(key: "t", heading: "T")],
      rows: [["planned-maintenance-guide", "The planned maintenance guide"]])
    let text = TableExporter().export(Sample.report([.table(table)]), page: Page(width: 20))
    #expect(
      text == """
        ID                         T
        planned-maintenance-guide  The pla…
        Cut to 20 columns:
          T.  Full: --format
          wide

        """)
  }

  @Test(
    "The widest text gives first, then all alike",
    arguments: [(70, [36, 20, 10]), (45, [16, 15, 10]), (33, [10, 10, 9]), (20, [8, 8, 8])])
  func fairly(width: Int, shares: [Int]) {
    let table = Table(
      columns: [Column(key: "A"), Column(key: "B"), Column(key: "C")],
      rows: [zip("abc", [40, 20, 10]).map { Cell(String(repeating: $0, count: $1)) }])
    let report = Sample.report([.table(table)])
    let text = TableExporter().export(report, page: Page(width: width))
    #expect(text.split(separator: "\n")[1].split(separator: " ").map(\.count) == shares)
  }

  @Test("Several ids in a cell take as many lines as they need, and none of them is cut")
  func wrapped() {
    let table = Table(
      columns: [
        Column(key: "stage", heading: "STAGE", kind: .id),
        Column(key: "assets", heading: "ASSETS", kind: .wrapped),
        Column(key: "status", heading: "STATUS", kind: .id),
      ],
      rows: [
        ["consideration", "roi-webinar, tco-sheet, case-bauer", "ready"],
        ["conversion", .empty, "GAP"],
      ])
    let report = Sample.report([.table(table)])
    #expect(
      TableExporter().export(report, page: Page(width: 46)) == """
        STAGE          ASSETS                   STATUS
        consideration  roi-webinar, tco-sheet,  ready
                       case-bauer
        conversion     -                        GAP

        """)
    #expect(
      TableExporter().export(report, page: Page(width: 35)) == """
        STAGE          ASSETS        STATUS
        consideration  roi-webinar,  ready
                       tco-sheet,
                       case-bauer
        conversion     -             GAP

        """)
    #expect(WideExporter().export(report, page: Page(width: 20)).contains("tco-sheet, case-bauer"))
  }

  @Test("When nothing else fits an id breaks at its dashes, then anywhere; the columns share alike")
  func broken() {
    let table = Table(
      columns: [
        Column(key: "S", kind: .id), Column(key: "A", kind: .wrapped),
        Column(key: "B", kind: .wrapped),
      ],
      rows: [["ready", "parts-store-report, x", "parts-store-report"]])
    func text(_ width: Int) -> String {
      TableExporter().export(Sample.report([.table(table)]), page: Page(width: width))
    }
    #expect(
      text(33) == """
        S      A             B
        ready  parts-store-  parts-store-
               report, x     report

        """)
    #expect(
      text(16) == """
        S      A     B
        ready  part  par
               s-    ts-
               stor  sto
               e-    re-
               repo  rep
               rt,   ort
               x

        """)
  }

  @Test("The last line names the columns that were cut, and no others")
  func cutColumns() {
    let table = Table(
      columns: [Column(key: "A"), Column(key: "B"), Column(key: "C")],
      rows: [zip("abc", [40, 20, 10]).map { Cell(String(repeating: $0, count: $1)) }])
    let text = TableExporter().export(Sample.report([.table(table)]), page: Page(width: 60))
    #expect(text.hasSuffix("\nCut to 60 columns: A.  Full: --format wide\n"))
  }

  @Test("A cut column without a heading is named by its key")
  func cutWithoutHeading() {
    let table = Table(
      columns: [Column(key: "note", heading: "")],
      rows: [[Cell(String(repeating: "a", count: 40))]])
    let text = TableExporter().export(Sample.report([.table(table)]), page: Page(width: 30))
    #expect(text.hasSuffix("\nCut to 30 columns: note.\n  Full: --format wide\n"))
  }

  @Test("The wide form shows the extra columns and cuts nothing at any width")
  func wide() {
    let text = WideExporter().export(Sample.gaps, page: Page(width: 20))
    #expect(text.contains("PATH"))
    #expect(text.contains("renewal guide for mid-sized firms  assets/renew.md         44\n"))
    #expect(!text.contains("Cut to"))
  }

  @Test("Meaning becomes colour inside the cell, and the padding stays plain")
  func colour() {
    let table = Table(
      columns: [Column(key: "n", heading: "GAP", kind: .number), Column(key: "t", heading: "T")],
      rows: [[Cell(0, .danger), "x"], [Cell(value: .integer(2), text: "2!"), "y"]])
    let text = TableExporter().export(Sample.report([.table(table)]), page: Page(theme: .colour))
    #expect(
      text == """
        \u{1B}[1mGAP\u{1B}[0m  \u{1B}[1mT\u{1B}[0m
          \u{1B}[1;31m0\u{1B}[0m  x
         2!  y

        """)
  }

  @Test("The ground of a map fills its cell")
  func ground() {
    let table = Table(
      columns: [Column(key: "n", heading: "GAP", kind: .number)], rows: [[Cell(2, .met)]])
    let text = TableExporter().export(Sample.report([.table(table)]), page: Page(theme: .colour))
    #expect(text == "\u{1B}[1mGAP\u{1B}[0m\n\u{1B}[38;5;16;48;5;114m  2\u{1B}[0m\n")
  }

  @Test("People see the thousands of an amount apart; programs read the plain number")
  func amounts() {
    let table = Table(
      columns: [Column(key: "n", heading: "N", kind: .number)],
      rows: [[.amount(1_234_567)], [.amount(-39_240)], [.amount(999)], [.amount(0)]])
    let field = Field(
      label: "Budget", value: StyledText(Amount.text(12_000)), exact: .integer(12_000))
    let report = Sample.report([.table(table)])
    #expect(
      TableExporter().export(report, page: Page())
        == "        N\n1,234,567\n  -39,240\n      999\n        0\n")
    #expect(MarkdownExporter().export(report, page: Page()).contains("| 1,234,567 |"))
    #expect(
      CSVExporter.standard.export(report, page: Page())
        == "n\r\n1234567\r\n-39240\r\n999\r\n0\r\n")
    let fields = Sample.report([.fields([field])])
    #expect(TableExporter().export(fields, page: Page()) == "Budget  12,000\n")
    #expect(
      CSVExporter.standard.export(fields, page: Page()) == "label,value\r\nBudget,12000\r\n")
  }

  @Test("A hint that does not fit behind the note gets a line of its own")
  func hint() {
    var report = Sample.report([], notes: ["7 gaps, 10 assets short."])
    report.hint = Hint("Why", "explain 1")
    let wide = TableExporter().export(report, page: Page(width: 40))
    #expect(wide == "7 gaps, 10 assets short.  Why: explain 1\n")
    let narrow = TableExporter().export(report, page: Page(width: 39))
    #expect(narrow == "7 gaps, 10 assets short.\nWhy: explain 1\n")
  }

  @Test("Short and long rows are drawn with the columns there are")
  func raggedRows() {
    let table = Table(
      columns: [Column(key: "A"), Column(key: "B")], rows: [["x"], ["1", "2", "3"]])
    let text = TableExporter().export(Sample.report([.table(table)]), page: Page())
    #expect(text == "A  B\nx  -\n1  2\n")
  }
}
