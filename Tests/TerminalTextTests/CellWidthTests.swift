import Testing

@testable import TerminalText

@Suite("Cell widths")
struct CellWidthTests {
  @Test(
    "Text takes the cells a terminal gives it",
    arguments: [
      ("", 0), ("plain", 5), ("é", 1), ("e\u{301}", 1), ("Ελληνικά", 8), ("漏斗指南", 8), ("한국", 4),
      ("\u{1112}\u{1161}\u{11AB}", 2), ("ｱｲ", 2), ("＝", 2), ("…", 1), ("−", 1), ("�", 1), ("␛", 1),
      ("a\u{AD}b", 2), ("\u{200B}", 0), ("\u{600}", 1), ("☰", 2), ("\u{A0}", 1), ("\u{3000}", 2),
    ])
  func text(_ text: String, cells: Int) {
    #expect(CellWidth.of(text) == cells)
  }

  @Test(
    "An emoji takes two cells however long its sequence is",
    arguments: ["🚀", "👩‍👩‍👧‍👦", "🏳️‍🌈", "🇩🇪", "👍🏽", "❤️", "1️⃣", "❤\u{200D}🔥", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "☺️", "©️"])
  func emoji(_ emoji: String) {
    #expect(emoji.count == 1)
    #expect(CellWidth.of(emoji) == 2)
  }

  @Test(
    "A symbol without the emoji selector, or half a flag, takes one cell",
    arguments: ["❤", "☺", "©", "1", "🇩"])
  func textPresentation(_ symbol: String) {
    #expect(CellWidth.of(symbol) == 1)
  }

  @Test("A letter with a stray skin tone takes the cells of both")
  func strayModifier() {
    #expect(CellWidth.of("a\u{1F3FD}") == 3)
  }

  @Test("Slices are measured like strings")
  func slices() {
    #expect(CellWidth.of("漏斗指南".prefix(2)) == 4)
  }
}
