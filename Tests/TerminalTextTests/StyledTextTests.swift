import TerminalText
import Testing

@Suite("Styled text")
struct StyledTextTests {
  @Test("An interpolated value carries the meaning written beside it")
  func interpolation() {
    let text: StyledText = "have \(0, .danger) of \(3)"
    #expect(text == StyledText("have ") + StyledText("0", .danger) + StyledText(" of 3"))
    #expect(text.runs.count == 3)
    #expect(text.plainText == "have 0 of 3")
  }

  @Test("Styled text inside styled text keeps its meaning")
  func nested() {
    let inner = StyledText("gap", .warning)
    let text: StyledText = "a \(inner)"
    #expect(text.runs.map(\.meaning) == [.plain, .warning])
  }

  @Test("Width is that of the text as shown")
  func width() {
    #expect((StyledText("漏斗", .good) + "\u{1B}x").cellWidth == 6)
  }

  @Test("Spaces at the end go, whichever run they are in")
  func trailingSpaces() {
    let text = StyledText("a ") + StyledText("  ", .good) + StyledText(" ")
    #expect(text.withoutTrailingSpaces == "a")
  }

  @Test("The plain theme has no escapes; the coloured one only its own")
  func themes() {
    let text = StyledText("ok", .good) + StyledText("\u{1B}[2J\u{7}", .danger)
    #expect(Theme.plain.render(text) == "ok␛[2J␇")
    #expect(Theme.colour.render(text) == "\u{1B}[32mok\u{1B}[0m\u{1B}[1;31m␛[2J␇\u{1B}[0m")
    #expect(Theme.colour.render("plain") == "plain")
  }
}
