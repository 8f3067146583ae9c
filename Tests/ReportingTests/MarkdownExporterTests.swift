import Reporting
import Testing

@Suite("Markdown")
struct MarkdownExporterTests {
  @Test("A document has a title, a date, pipe tables with alignment, and its notes")
  func document() {
    let text = MarkdownExporter().export(Sample.gaps, page: Page(width: 20))
    #expect(
      text == """
        # Gaps

        As of 2026-11-22

        | # | STAGE | HAVE | CLOSEST ASSET | PATH | POTENTIAL |
        | ---: | --- | ---: | --- | --- | ---: |
        | 1 | conversion | 0 | ROI calculator for IT teams | assets/roi.md | 71 |
        | 2 | loyalty | 1 | 漏斗指南 🚀 renewal guide for mid-sized firms | assets/renew.md | 44 |
        | 3 | awareness | -1 | - | - | - |

        3 gaps, 4 assets short.  Why: explain 1

        """)
  }

  @Test("Fields are a list, headings are second level, lines are paragraphs")
  func blocks() {
    let report = Sample.report([
      .heading("Detail"), .fields([Field("Format", "blog"), Field("CTA", "")]),
      .lines(["a", "", "b"]),
    ])
    let text = MarkdownExporter().export(report, page: Page())
    #expect(text.hasSuffix("## Detail\n\n- **Format:** blog\n- **CTA:** -\n\na\n\nb\n"))
  }

  @Test(
    "Content cannot break a table, mark itself up or bring HTML in",
    arguments: [
      ("a|b", "a\\|b"), ("a\\|b", "a\\\\\\|b"), ("<script>&", "&lt;script&gt;&amp;"),
      ("`x`", "\\`x\\`"),
      ("a\nb", "a b"), ("*b* _i_ snake_case", "\\*b\\* \\_i\\_ snake_case"),
      ("~~x~~", "\\~\\~x\\~\\~"),
      ("[t](javascript:x)", "\\[t\\](javascript:x)"), ("\u{1B}[0m", "␛\\[0m"), ("  x  ", "x"),
    ])
  func escapes(_ content: String, written: String) {
    let text = MarkdownExporter().export(Sample.column([content]), page: Page())
    #expect(text.hasSuffix("| --- |\n| \(written) |\n"))
  }

  @Test(
    "A line's start makes no heading, list or rule",
    arguments: [
      ("# h", "\\# h"), ("- i", "\\- i"), ("+ i", "\\+ i"), ("12. i", "12\\. i"), ("===", "\\==="),
      ("    code", "code"), ("> q", "&gt; q"), ("---", "\\---"), ("3 gaps", "3 gaps"),
    ])
  func lineStarts(_ line: String, written: String) {
    let text = MarkdownExporter().export(
      Sample.report([.lines([.init(line)])]), page: Page())
    #expect(text.hasSuffix("\n\n\(written)\n"))
  }
}
