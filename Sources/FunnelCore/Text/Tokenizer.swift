/// Splits text into words: runs of letters and digits of any script, an apostrophe inside kept;
/// each ideograph is a word. Addresses behind `](` and tags in `<…>` are passed over. A letter with
/// its mark behind it (NFD) is the same as the letter that holds the mark (NFC).
enum Tokenizer {
  /// Appends the words of UTF-8 bytes.
  static func words(of bytes: UnsafeBufferPointer<UInt8>, into words: inout [Word]) {
    split(bytes, into: &words, isComposed: false)
  }

  private static func split(
    _ bytes: UnsafeBufferPointer<UInt8>, into words: inout [Word], isComposed: Bool
  ) {
    let fold = asciiFold
    let first = words.count
    var at = 0
    var folder = WordFolder()
    var inWord = false
    while at < bytes.count {
      let byte = bytes[at]
      if byte < 0x80 {
        let folded = fold[Int(byte)]
        at += 1
        if folded != 0 {
          folder.add(folded)
          inWord = true
          continue
        }
        if byte == 0x27, inWord, at < bytes.count, isLetter(bytes[at]) { continue }
        if inWord {
          words.append(folder.word)
          folder = WordFolder()
          inWord = false
        }
        if byte == 0x5D, at < bytes.count, bytes[at] == 0x28 {
          at = skip(bytes, from: at, to: 0x29)
        } else if byte == 0x3C, at < bytes.count, isLetter(bytes[at]) || bytes[at] == 0x2F {
          at = skip(bytes, from: at, to: 0x3E)
        }
        continue
      }
      let (scalar, length) = decode(bytes, at)
      at += length
      switch kind(of: scalar) {
      case .letter:
        for unit in scalar.properties.isUppercase
          ? Array(scalar.properties.lowercaseMapping.utf8) : Array(UTF8.encode(scalar) ?? .init())
        {
          folder.add(unit)
        }
        inWord = true
      case .mark where inWord && !isComposed:
        words.removeSubrange(first...)
        var text = Composition.composed(bytes)
        text.withUTF8 { split($0, into: &words, isComposed: true) }
        return
      case .mark where inWord:
        break
      case .ideograph:
        if inWord { words.append(folder.word) }
        folder = WordFolder()
        for unit in UTF8.encode(scalar) ?? .init() { folder.add(unit) }
        words.append(folder.word)
        folder = WordFolder()
        inWord = false
      default:
        if scalar.value == 0x2019, inWord, at < bytes.count, isLetter(bytes[at]) { continue }
        if inWord {
          words.append(folder.word)
          folder = WordFolder()
          inWord = false
        }
      }
    }
    if inWord { words.append(folder.word) }
  }

  private enum Kind { case letter, mark, ideograph, other }

  private static func kind(of scalar: Unicode.Scalar) -> Kind {
    switch scalar.value {
    case 0x2000...0x206F, 0x3000...0x303F, 0xFF00...0xFF0F: return .other
    case 0x0300...0x036F: return .mark
    case 0x00C0...0x024F: return scalar.value == 0xD7 || scalar.value == 0xF7 ? .other : .letter
    case 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
      return .ideograph
    default:
      let properties = scalar.properties
      if properties.isAlphabetic || properties.numericType != nil { return .letter }
      return properties.generalCategory == .nonspacingMark ? .mark : .other
    }
  }

  /// Lower case of an ASCII letter or digit; zero for anything else.
  private static let asciiFold: [UInt8] = (0..<128).map { (byte: UInt8) -> UInt8 in
    switch byte {
    case 0x61...0x7A, 0x30...0x39: byte
    case 0x41...0x5A: byte + 0x20
    default: 0
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80
  }

  /// Behind the next `close`; `from` when the text has none.
  private static func skip(
    _ bytes: UnsafeBufferPointer<UInt8>, from: Int, to close: UInt8
  ) -> Int {
    var at = from
    while at < bytes.count {
      if bytes[at] == close { return at + 1 }
      at += 1
    }
    return from
  }

  private static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int
  ) -> (Unicode.Scalar, Int) {
    let lead = bytes[at]
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
    guard length > 1, at + length <= bytes.count else { return ("\u{FFFD}", 1) }
    var value = UInt32(lead) & (0xFF >> UInt32(length + 1))
    for offset in 1..<length {
      guard bytes[at + offset] & 0xC0 == 0x80 else { return ("\u{FFFD}", 1) }
      value = value << 6 | UInt32(bytes[at + offset] & 0x3F)
    }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }
}
