/// Measures text in the cells of a terminal.
///
/// East Asian wide and full-width characters and emoji take two cells, combining marks, joiners,
/// variation selectors and format characters none, everything else one. A control character counts
/// as the one cell of the stand-in that ``VisibleText`` shows for it.
public enum CellWidth {
  /// The number of cells the text takes on one line.
  public static func of(_ text: some StringProtocol) -> Int {
    let text = String(text)
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
    return text.reduce(0) { $0 + of($1) }
  }

  /// The number of cells one grapheme takes; an emoji sequence of any length takes two.
  public static func of(_ character: Character) -> Int {
    let scalars = character.unicodeScalars
    guard let base = scalars.first else { return 0 }
    let baseWidth = of(base)
    if baseWidth == 2 { return 2 }
    var sum = baseWidth
    var holdsWide = false
    for scalar in scalars.dropFirst() {
      let width = of(scalar)
      if width == 2 || scalar == emojiSelector { holdsWide = true }
      sum += width
    }
    guard holdsWide, base.properties.isEmoji else { return sum }
    let isKeycapBase = base.isASCII
    return isKeycapBase && !scalars.contains(emojiSelector) ? sum : 2
  }

  static func of(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return scalar == softHyphen ? 0 : 1 }
    if (0x1160...0x11FF).contains(scalar.value) || (0xD7B0...0xD7FF).contains(scalar.value) {
      return 0  // Hangul vowels and finals join the syllable's first letter.
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    case .format: return isVisibleFormat(scalar) ? 1 : 0
    default: return WideScalars.contains(scalar) ? 2 : 1
    }
  }

  /// Arabic, Syriac and Kaithi number signs are format characters that have a shape of their own.
  static func isVisibleFormat(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x600...0x605, 0x6DD, 0x70F, 0x890...0x891, 0x8E2, 0x110BD, 0x110CD: true
    default: false
    }
  }

  private static let emojiSelector: Unicode.Scalar = "\u{FE0F}"
  private static let softHyphen: Unicode.Scalar = "\u{AD}"
}
