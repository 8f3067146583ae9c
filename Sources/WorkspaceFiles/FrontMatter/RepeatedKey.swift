/// Finds where a key stands for the second time.
enum RepeatedKey {
  /// The bytes of the next `key:` behind the one at `first`, in the same column where there is one.
  static func find(_ key: String, in text: YAMLText, after first: Int) -> Range<Int>? {
    let key = Array(key.utf8)
    guard !key.isEmpty else { return nil }
    let bytes = text.bytes
    let column = text.position(of: first).column
    var nearest: Range<Int>?
    var at = first + key.count
    while at + key.count <= bytes.count {
      defer { at += 1 }
      guard bytes[at] == key[0], bytes[at..<at + key.count].elementsEqual(key) else { continue }
      guard isKey(bytes, at..<at + key.count) else { continue }
      let start = text.position(of: at).column
      let isQuoted = bytes[at - 1] == 0x22 || bytes[at - 1] == 0x27
      if start - (isQuoted ? 1 : 0) == column, leads(bytes, at) { return at..<at + key.count }
      if nearest == nil { nearest = at..<at + key.count }
    }
    return nearest
  }

  private static func isKey(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.lowerBound > 0,
      [0x0A, 0x20, 0x22, 0x27, 0x7B, 0x2C].contains(bytes[range.lowerBound - 1])
    else { return false }
    var at = range.upperBound
    if at < bytes.count, bytes[at] == 0x22 || bytes[at] == 0x27 { at += 1 }
    while at < bytes.count, bytes[at] == 0x20 { at += 1 }
    return at < bytes.count && bytes[at] == 0x3A
  }

  /// Whether only spaces, hyphens and quotes stand before an offset on its line.
  private static func leads(_ bytes: [UInt8], _ offset: Int) -> Bool {
    var at = offset - 1
    while at >= 0, bytes[at] != 0x0A {
      guard [0x20, 0x2D, 0x22, 0x27].contains(bytes[at]) else { return false }
      at -= 1
    }
    return true
  }
}
