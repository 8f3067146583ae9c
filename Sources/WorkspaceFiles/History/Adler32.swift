/// The checksum at the end of a zlib stream (RFC 1950, 8.2).
enum Adler32 {
  private static let base: UInt32 = 65_521

  static func sum(of bytes: UnsafeRawBufferPointer) -> UInt32 {
    var (low, high): (UInt32, UInt32) = (1, 0)
    var start = 0
    while start < bytes.count {
      // As many as can be added before 32 bits overflow.
      let end = min(bytes.count, start + 5552)
      for index in start..<end {
        low &+= UInt32(bytes[index])
        high &+= low
      }
      low %= base
      high %= base
      start = end
    }
    return high << 16 | low
  }
}
