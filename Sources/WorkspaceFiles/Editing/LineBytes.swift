/// Where lines start and end among bytes; a line ends with a line feed.
enum LineBytes {
  /// A space, a tab or a carriage return.
  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }

  /// Where the line feed behind `from` stands, or `limit`.
  static func end(_ bytes: [UInt8], from: Int, before limit: Int) -> Int {
    var at = from
    while at < limit, bytes[at] != 0x0A { at += 1 }
    return at
  }

  /// Where the line behind that of `from` starts, or `limit`.
  static func next(_ bytes: [UInt8], from: Int, before limit: Int) -> Int {
    min(limit, end(bytes, from: from, before: limit) + 1)
  }

  /// Where the line of `offset` starts, at `limit` or behind it.
  static func start(_ bytes: [UInt8], of offset: Int, after limit: Int) -> Int {
    var at = offset
    while at > limit, bytes[at - 1] != 0x0A { at -= 1 }
    return at
  }

  /// The number of the line of `offset`, from one.
  static func number(_ bytes: [UInt8], of offset: Int) -> Int {
    bytes[..<min(offset, bytes.count)].count { $0 == 0x0A } + 1
  }

  /// The line end that the line of `offset` has; where it has none, that of the first line.
  static func ending(_ bytes: [UInt8], at offset: Int) -> [UInt8] {
    var feed = end(bytes, from: offset, before: bytes.count)
    if feed == bytes.count { feed = end(bytes, from: 0, before: bytes.count) }
    guard feed < bytes.count, feed > 0, bytes[feed - 1] == 0x0D else { return [0x0A] }
    return [0x0D, 0x0A]
  }
}
