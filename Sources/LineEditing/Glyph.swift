import TerminalText

/// A piece of a row that is never split: safe text, the cells it takes, what it means.
struct Glyph: Sendable, Equatable {
  var text: String
  var width: Int
  var meaning: Meaning

  init(_ text: String, width: Int, meaning: Meaning = .plain) {
    self.text = text
    self.width = width
    self.meaning = meaning
  }

  /// The glyphs of styled text that stands around the line.
  static func glyphs(of styled: StyledText) -> [Glyph] {
    styled.runs.flatMap { run in
      let characters = Array(VisibleText.of(run.text))
      return characters.indices.map { Glyph(of: characters, at: $0, meaning: run.meaning) }
    }
  }

  /// The glyph of one character of a line; a line feed shows as `⏎` and a space.
  init(of characters: [Character], at index: Int, meaning: Meaning = .plain) {
    let character = characters[index]
    if Self.isPlain(character) {
      self.init(String(character), width: 1, meaning: meaning)
      return
    }
    if character == "\n" {
      self.init("⏎ ", width: 2, meaning: .faint)
      return
    }
    let next = index + 1 < characters.count ? characters[index + 1] : nil
    let text = Self.withoutProperJoiner(String(character), before: next)
    let shown = VisibleText.of(text)
    let width = CellWidth.of(shown)
    if width == 0 {
      self.init("\u{FFFD}", width: 1, meaning: .faint)
    } else {
      let isAsTyped = shown.utf8.elementsEqual(text.utf8)
      self.init(shown, width: width, meaning: isAsTyped ? meaning : .faint)
    }
  }

  /// The cells of each part: a stand-in may have several, between which a terminal can wrap.
  var parts: [Int] { text.map { CellWidth.of($0) } }

  /// Whether a character is one cell of ASCII, which is all that most lines are made of.
  static func isPlain(_ character: Character) -> Bool {
    guard let ascii = character.asciiValue else { return false }
    return (0x20...0x7E).contains(ascii)
  }

  /// A joiner between two characters only shapes them; a row could end between the two, so it is
  /// left out of what is shown.
  private static func withoutProperJoiner(_ text: String, before next: Character?) -> String {
    guard let next, let last = text.unicodeScalars.last, last == "\u{200C}" || last == "\u{200D}"
    else { return text }
    let pair = text + String(next)
    guard VisibleText.of(pair).utf8.elementsEqual(pair.utf8) else { return text }
    return String(text.unicodeScalars.dropLast())
  }
}
