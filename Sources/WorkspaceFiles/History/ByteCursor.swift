/// Numbers and lines taken from bytes, one after the other; nothing where they end early.
struct ByteCursor {
  let bytes: ArraySlice<UInt8>
  private(set) var position: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  var isAtEnd: Bool { position == bytes.endIndex }

  mutating func byte() -> UInt8? {
    guard position < bytes.endIndex else { return nil }
    defer { position += 1 }
    return bytes[position]
  }

  /// The next bytes; nothing when there are fewer.
  mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
    guard count >= 0, count <= bytes.endIndex - position else { return nil }
    defer { position += count }
    return bytes[position..<(position + count)]
  }

  /// What comes before a byte, which is passed over.
  mutating func take(until end: UInt8) -> ArraySlice<UInt8>? {
    guard let place = bytes[position...].firstIndex(of: end) else { return nil }
    defer { position = place + 1 }
    return bytes[position..<place]
  }

  /// The next line without its end; nothing at the end.
  mutating func line() -> ArraySlice<UInt8>? {
    if isAtEnd { return nil }
    if let line = take(until: 0x0A) { return line }
    defer { position = bytes.endIndex }
    return bytes[position...]
  }

  /// Seven bits a byte, the lowest first.
  mutating func size() -> Int? {
    var (value, shift) = (0, 0)
    while let byte = byte() {
      guard shift <= 49 else { return nil }
      value |= Int(byte & 0x7F) << shift
      shift += 7
      if byte & 0x80 == 0 { return value }
    }
    return nil
  }
}
