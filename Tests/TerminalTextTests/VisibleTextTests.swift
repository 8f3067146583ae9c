import TestSupport
import Testing

@testable import TerminalText

@Suite("Visible text")
struct VisibleTextTests {
  @Test(
    "Plain text and proper sequences stay as they are",
    arguments: [
      "plain", "Größe ≥ 60", "漏斗指南 🚀", "👩‍👩‍👧‍👦 🏳️‍🌈 1️⃣ ❤️ 🇩🇪", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "می‌خواهم", "क्‍ष", "e\u{301}",
      "\u{600}12", "葛\u{E0100}",
    ])
  func plain(_ text: String) {
    #expect(scalars(VisibleText.of(text)) == scalars(text))
  }

  @Test(
    "Whatever steers a terminal or hides text becomes visible",
    arguments: [
      ("\u{1B}[31mred", "␛[31mred"), ("\u{1B}]52;c;eA==\u{7}", "␛]52;c;eA==␇"), ("a\rb", "a␍b"),
      ("a\u{8}b", "a␈b"), ("a\tb\nc", "a b c"), ("a\r\nb", "a␍ b"), ("\u{7F}", "␡"),
      ("\u{0}", "␀"), ("\u{9B}31m", "�31m"), ("\u{85}", "�"), ("a\u{2028}b\u{2029}", "a�b�"),
      ("\u{202E}txt\u{202C}", "�txt�"), ("\u{2066}\u{2069}\u{200E}\u{200F}\u{61C}", "�����"),
      ("\u{FEFF}x\u{200B}\u{AD}\u{2060}", "�x���"), ("\u{E0041}\u{E0042}", "��"),
      ("\u{115F}\u{3164}\u{34F}", "���"), ("\u{FFFE}", "�"), ("\u{FFF9}", "�"),
    ])
  func hostile(_ text: String, shown: String) {
    #expect(scalars(VisibleText.of(text)) == scalars(shown))
  }

  @Test(
    "Joiners, selectors and tags outside their place become visible",
    arguments: [
      ("a\u{200D}b", "a�b"), ("\u{200D}x", "�x"), ("🚀\u{200D}", "🚀�"),
      ("🚀\u{200C}\u{200C}é", "🚀��é"),
      ("a\u{FE0F}", "a�"), ("🚀\u{FE0F}\u{FE0F}", "🚀\u{FE0F}�"), (" \u{E0101}", " �"),
      ("🏴\u{E0067}\u{E0062}", "🏴��"), ("🚀\u{E0067}\u{E0062}\u{E0065}\u{E007F}", "🚀����"),
    ])
  func misplaced(_ text: String, shown: String) {
    #expect(scalars(VisibleText.of(text)) == scalars(shown))
  }

  @Test("At most eight marks stay on one base")
  func stackedMarks() {
    let mark = "\u{301}"
    let tower = "a" + String(repeating: mark, count: 40) + "b" + mark
    let eight = String(repeating: mark, count: 8)
    #expect(scalars(VisibleText.of(tower)) == scalars("a\(eight)b\(mark)"))
  }

  @Test("A mark without a base cannot climb on what stands before the text")
  func markWithoutBase() {
    #expect(scalars(VisibleText.of("\u{301}a")) == scalars("\u{25CC}\u{301}a"))
  }

  @Test("Random text comes out without controls, and a second pass changes nothing")
  func random() {
    var generator = SplitMix(seed: 7)
    let pool: [Unicode.Scalar] = [
      "a", " ", "1", "é", "漏", "🚀", "🏴", "\u{301}", "\u{94D}", "\u{915}", "\u{200D}", "\u{200C}",
      "\u{FE0F}", "\u{E0101}", "\u{E0067}", "\u{E007F}", "\u{1B}", "\n", "\r", "\t", "\u{85}",
      "\u{202E}", "\u{FEFF}", "🇩", "👍", "🏽", "\u{FFFD}", "♀",
    ]
    for _ in 0..<20_000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...14, using: &generator) {
        text.append(pool.randomElement(using: &generator) ?? "a")
      }
      let once = VisibleText.of(String(text))
      #expect(scalars(VisibleText.of(once)) == scalars(once), "\(scalars(String(text)))")
      #expect(!once.unicodeScalars.contains { $0.properties.generalCategory == .control })
      #expect(CellWidth.of(once + "|") == CellWidth.of(once) + 1)
    }
  }

  private func scalars(_ text: String) -> [Unicode.Scalar] {
    Array(text.unicodeScalars)
  }
}
