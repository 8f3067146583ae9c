import FunnelCore
import Testing

@Suite("Diagnostics as values")
struct DiagnosticTests {
  @Test("A diagnostic reads path:line:column: severity: message [code]")
  func text() {
    let place = SourcePosition("assets/a.md", line: 3, column: 7)
    #expect(
      Diagnostic(.badDate, at: place, "no such day").description
        == "assets/a.md:3:7: error: no such day [bad-date]")
    #expect(
      Diagnostic(.badDate, at: place, "no such day", severity: .note).description
        == "assets/a.md:3:7: note: no such day [bad-date]")
  }

  @Test("A whole file is its first character, a whole line its first column")
  func wholeFile() {
    #expect(SourcePosition("a.md").description == "a.md:1:1")
    #expect(SourcePosition("a.md", line: 4).description == "a.md:4:1")
  }

  @Test("Diagnostics sort by the bytes of the path, then line, column, code and message")
  func order() {
    func found(
      _ path: String, _ line: Int, _ column: Int, _ code: DiagnosticCode, _ message: String = "m"
    ) -> Diagnostic {
      Diagnostic(code, at: SourcePosition(path, line: line, column: column), message)
    }
    let sorted = [
      found("B.md", 9, 9, .unknownStage), found("a.md", 2, 10, .unknownStage),
      found("a.md", 10, 1, .badDate, "a"), found("a.md", 10, 1, .badDate, "b"),
      found("a.md", 10, 1, .wrongType, "a"), found("a.md", 10, 2, .badDate),
      found("caf\u{E9}.md", 1, 1, .badDate),
    ]
    #expect(sorted.reversed().sorted() == sorted)
    // The decomposed spelling is another file, and sorts before.
    let other = found("cafe\u{301}.md", 5, 1, .badDate)
    #expect((sorted + [other]).sorted().suffix(2).first == other)
  }

  @Test("A field's place is remembered; an unknown field is the start of the file")
  func origin() {
    var origin = Origin("assets/a.md")
    origin.mark("stage", at: SourcePosition("assets/a.md", line: 4, column: 8))
    #expect(origin.position(of: "stage").description == "assets/a.md:4:8")
    #expect(origin.position(of: "persona").description == "assets/a.md:1:1")
  }
}
