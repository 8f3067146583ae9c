import Reporting
import TerminalText
import Testing

@Suite("A grid of figures on a narrow page")
struct FigureGridTests {
  private static func shown(_ stages: [String], width: Int?) -> String {
    let table = Table(
      columns: [Column(key: "persona", heading: "", kind: .id)]
        + stages.map { Column(key: $0, kind: .number) },
      rows: [
        [Cell("cfo")] + stages.indices.map { Cell($0 + 7) },
        [Cell("it-manager")] + stages.indices.map { Cell(value: .integer($0), text: "\($0)!") },
      ])
    return TableExporter().export(Sample.report([.table(table)]), page: Page(width: width))
  }

  @Test("Headings that stay apart are cut, and the last line says which")
  func apart() {
    #expect(
      Self.shown(["aware", "considering", "loyal"], width: 32) == """
                    aware  consid  loyal
        cfo             7       8      9
        it-manager     0!      1!     2!
        Cut to 32 columns: considering.
          Full: --format wide

        """)
  }

  @Test("Headings that would look alike become numbers with a line that says what they mean")
  func alike() {
    #expect(
      Self.shown(["interested", "intending", "ALL"], width: 27) == """
                     1   2  ALL
        cfo          7   8    9
        it-manager  0!  1!   2!
        1\u{A0}interested, 2\u{A0}intending

        """)
  }

  @Test("Where not even numbers fit, the columns go into several tables, each with its names")
  func split() {
    #expect(
      Self.shown(["interested", "intending", "intent", "interval"], width: 20) == """
                     1   2
        cfo          7   8
        it-manager  0!  1!
        1\u{A0}interested,
          2\u{A0}intending

                     3   4
        cfo          9  10
        it-manager  2!  3!
        3\u{A0}intent, 4\u{A0}interval

        """)
  }

  @Test("With room for them, headings stand whole")
  func whole() {
    for width in [nil, 80] {
      #expect(
        Self.shown(["interested", "intending", "ALL"], width: width).hasPrefix(
          "            interested  intending  ALL\n"))
    }
  }

  @Test("No line is wider than the page, however narrow", arguments: 16...60)
  func narrow(width: Int) {
    let stages = ["aware", "interested", "considering", "intending", "evaluating", "objecting"]
    let lines = Self.shown(stages, width: width).split(separator: "\n")
    #expect(lines.filter { CellWidth.of(String($0)) > width } == [])
  }
}
