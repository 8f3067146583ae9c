/// Writes values as YAML on one line, plain where the text reads back as itself.
enum FieldText {
  /// A text; `isFlow` inside brackets. What other readers take for a number, a date or a switch is
  /// quoted where `guardsType` asks for it.
  static func scalar(_ text: String, isFlow: Bool, guardsType: Bool = false) -> [UInt8] {
    let isPlain = isPlain(text, isFlow: isFlow) && !(guardsType && looksTyped(text))
    return isPlain ? Array(text.utf8) : quoted(text)
  }

  /// A key, which reads back in every place.
  static func key(_ text: String) -> [UInt8] {
    isPlain(text, isFlow: true) && text != "<<" ? Array(text.utf8) : quoted(text)
  }

  /// A value of any kind on one line; an item inside brackets where `isFlow`.
  static func line(_ value: FieldMeaning, isFlow: Bool, guardsType: Bool = false) -> [UInt8] {
    switch value {
    case .text(let bytes):
      return scalar(
        String(decoding: bytes, as: UTF8.self), isFlow: isFlow, guardsType: guardsType)
    case .list(let items):
      let parts = items.map { line($0, isFlow: true, guardsType: guardsType) }
      return [0x5B] + Array(parts.joined(separator: [0x2C, 0x20])) + [0x5D]
    case .map(let entries):
      let parts = entries.map { entry in
        key(String(decoding: entry.key, as: UTF8.self)) + [0x3A, 0x20]
          + line(entry.value, isFlow: true, guardsType: guardsType)
      }
      return [0x7B] + Array(parts.joined(separator: [0x2C, 0x20])) + [0x7D]
    }
  }

  /// Whether a text holds a control character or a mark of byte order, which no reader keeps.
  static func isRefused(_ text: String) -> Bool {
    text.unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0x09, 0x0A: false
      case 0..<0x20, 0x7F...0x9F, 0xFEFF, 0xFFFE, 0xFFFF: true
      default: false
      }
    }
  }

  /// A text for a message: control characters become the sign for what cannot be shown.
  static func visible(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0.properties.generalCategory == .control ? "\u{FFFD}" : $0 }))
  }

  private static func isPlain(_ text: String, isFlow: Bool) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, let last = bytes.last, first != 0x20, last != 0x20, last != 0x3A,
      !["~", "null", "Null", "NULL"].contains(text),
      !bytes.starts(with: [0x2D, 0x2D, 0x2D]), !bytes.starts(with: [0x2E, 0x2E, 0x2E])
    else { return false }
    switch first {
    case 0x3F, 0x3A, 0x2C, 0x5B, 0x5D, 0x7B, 0x7D, 0x23, 0x26, 0x2A, 0x21, 0x7C, 0x3E, 0x27, 0x22,
      0x25, 0x40, 0x60:
      return false
    case 0x2D:
      guard bytes.count > 1, bytes[1] > 0x2D else { return false }
    default: break
    }
    for (at, byte) in bytes.enumerated() {
      switch byte {
      case 0..<0x20: return false
      case 0x3A where bytes[at + 1] == 0x20: return false
      case 0x23 where bytes[at - 1] == 0x20: return false
      case 0x2C where isFlow, 0x5B where isFlow, 0x5D where isFlow, 0x7B where isFlow,
        0x7D where isFlow, 0x3F where isFlow:
        return false
      default: break
      }
    }
    return !text.unicodeScalars.contains { $0.value == 0x2028 || $0.value == 0x2029 }
  }

  private static func looksTyped(_ text: String) -> Bool {
    let words: Set<String> = [
      "yes", "no", "on", "off", "true", "false", "y", "n", "=", "<<", ".nan", ".inf", "-.inf",
      "+.inf",
    ]
    if words.contains(text.lowercased()) { return true }
    let scalars = text.unicodeScalars
    guard let first = scalars.first else { return false }
    return "0123456789+-.".unicodeScalars.contains(first)
      && scalars.allSatisfy { "0123456789abcdefABCDEFxXoO_:.,+-TtZz ".unicodeScalars.contains($0) }
  }

  private static func quoted(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = [0x22]
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22, 0x5C: bytes += [0x5C, UInt8(scalar.value)]
      case 0x09: bytes += [0x5C, 0x74]
      case 0x0A: bytes += [0x5C, 0x6E]
      case 0x2028: bytes += [0x5C, 0x4C]
      case 0x2029: bytes += [0x5C, 0x50]
      default: bytes += Array(String(scalar).utf8)
      }
    }
    return bytes + [0x22]
  }
}
