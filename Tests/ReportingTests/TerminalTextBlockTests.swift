import Reporting
import TerminalText
import Testing

@Suite("Lines, fields and headings on a terminal")
struct TerminalTextBlockTests {
  @Test("A long line wraps at words and hangs two cells behind its own indent")
  func wrapping() {
    let text = shown([.lines(["  stage fit 72  wording and format-fit"])], width: 20)
    #expect(text == "  stage fit 72\n    wording and\n    format-fit\n")
  }

  @Test("A line that fits keeps its inner spaces")
  func innerSpaces() {
    #expect(
      shown([.lines(["2 gaps.   Why: explain 1  "])], width: 40) == "2 gaps.   Why: explain 1\n")
  }

  @Test("A word wider than the page keeps a line for itself")
  func longWord() {
    let text = shown([.lines(["see https://millrace.example/trust now"])], width: 12)
    #expect(text == "see\n  https://millrace.example/trust\n  now\n")
  }

  @Test("Chinese wraps between letters")
  func chinese() {
    #expect(shown([.lines(["漏斗指南漏斗指南"])], width: 10) == "漏斗指南漏\n  斗指南\n")
  }

  @Test("Meaning survives wrapping")
  func styledWrapping() {
    let report = Sample.report([.lines([StyledText("aaaa bbbb", .good)])])
    let text = TableExporter().export(report, page: Page(width: 6, theme: .colour))
    #expect(text == "\u{1B}[32maaaa\u{1B}[0m\n  \u{1B}[32mbbbb\u{1B}[0m\n")
  }

  @Test("Fields align their values, and long values hang under their start")
  func fields() {
    let fields = [
      Field("Format", "blog"), Field("Personas", "maintenance-lead, plant-manager, cfo"),
      Field("标题", ""),
    ]
    #expect(
      shown([.fields(fields)], width: 30) == """
        Format    blog
        Personas  maintenance-lead,
                  plant-manager, cfo
        标题      -

        """)
  }

  @Test("A label that leaves its value no room stands above it, and moves no other")
  func longLabel() {
    let fields = [
      Field("Format", "blog"), Field("decides and signs the contract", "plant-manager"),
    ]
    #expect(
      shown([.fields(fields)], width: 30) == """
        Format  blog
        decides and signs the contract
                plant-manager

        """)
  }

  @Test("A heading stands apart from what comes before it")
  func headings() {
    #expect(shown([.heading("A"), .lines(["x"]), .heading("B")], width: 80) == "A\nx\n\nB\n")
  }

  private func shown(_ blocks: [Block], width: Int) -> String {
    TableExporter().export(Sample.report(blocks), page: Page(width: width))
  }
}
