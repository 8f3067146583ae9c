/// Puts letters and the marks behind them together, so that both spellings of `é` are one.
enum Composition {
  /// The text of UTF-8 bytes with every letter that has a single scalar for it written so.
  static func composed(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    var scalars = String.UnicodeScalarView()
    for character in String(decoding: bytes, as: UTF8.self) {
      if let letter = letters[character] {
        scalars.append(letter)
      } else {
        scalars.append(contentsOf: character.unicodeScalars)
      }
    }
    return String(scalars)
  }

  /// Latin, Greek and Cyrillic letters by themselves: characters are equal in either spelling.
  private static let letters: [Character: Unicode.Scalar] = {
    let blocks: [ClosedRange<UInt32>] = [0xC0...0x24F, 0x370...0x4FF, 0x1E00...0x1FFF]
    let scalars = blocks.joined().compactMap { Unicode.Scalar($0) }
    return Dictionary(scalars.map { (Character($0), $0) }) { first, _ in first }
  }()
}
