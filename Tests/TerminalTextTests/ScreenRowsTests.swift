import TerminalText
import Testing

@Suite("Rows of a screen")
struct ScreenRowsTests {
  @Test("Every line takes a row, an empty one too, and a wide one as many as it needs")
  func rows() {
    for (text, rows) in [
      ("", 0), ("a\n", 1), ("a", 1), ("a\n\nb\n", 3), ("1234567890\n", 1), ("12345678901\n", 2),
      ("漏斗漏斗漏\n", 1), ("漏斗漏斗漏斗\n", 2), (String(repeating: "x", count: 31) + "\n", 4),
    ] {
      #expect(ScreenRows.of(text, columns: 10) == rows, "\(text)")
    }
  }

  @Test("Styling takes no room")
  func styling() {
    let bold = Theme.colour.render(StyledText("1234567890", .danger)) + "\n"
    #expect(bold.utf8.count > 15)
    #expect(ScreenRows.of(bold, columns: 10) == 1)
  }
}
