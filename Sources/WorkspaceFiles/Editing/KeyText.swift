/// The text of a key as it is written.
enum KeyText {
  /// The text without quotes; nothing for a key with escapes or over many lines.
  static func read(_ bytes: ArraySlice<UInt8>) -> String? {
    guard let first = bytes.first, !bytes.contains(0x0A) else { return nil }
    guard first == 0x22 || first == 0x27 else { return String(decoding: bytes, as: UTF8.self) }
    let inner = bytes.dropFirst().dropLast()
    // A doubled quote and an escape are rarer in keys than it is worth to read them.
    guard !inner.contains(first), !inner.contains(0x5C) || first == 0x27 else { return nil }
    return String(decoding: inner, as: UTF8.self)
  }
}
