/// Walks over the lines of a file, counting them.
struct LineScan {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// Where the next line starts.
  private(set) var offset = 0
  /// The number of the next line, from one.
  private(set) var line = 1

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func skipByteOrderMark() {
    if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { offset = 3 }
  }

  /// The next line without its line feed; nothing behind the last.
  func peek() -> Range<Int>? {
    guard offset < bytes.count else { return nil }
    return offset..<Self.end(bytes, from: offset)
  }

  mutating func advance() {
    offset = min(bytes.count, Self.end(bytes, from: offset) + 1)
    line += 1
  }

  /// Where the line feed behind `from` stands, or the end.
  static func end(_ bytes: UnsafeBufferPointer<UInt8>, from: Int) -> Int {
    var at = from
    while at < bytes.count, bytes[at] != 0x0A { at += 1 }
    return at
  }

  static func isBlank(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
    line.allSatisfy { bytes[$0] == 0x20 || bytes[$0] == 0x09 || bytes[$0] == 0x0D }
  }

  /// Whether a line is three times `mark` with nothing but spaces behind.
  static func isFence(
    _ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, of mark: UInt8
  ) -> Bool {
    let start = line.lowerBound
    return line.count >= 3 && bytes[start] == mark && bytes[start + 1] == mark
      && bytes[start + 2] == mark && isBlank(bytes, start + 3..<line.upperBound)
  }
}
