/// Whether bytes are UTF-8, and where they stop being it.
enum UTF8Check {
  /// The offset of the first byte that belongs to no scalar; nothing for well-formed text.
  static func firstFault(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var at = 0
    let raw = UnsafeRawBufferPointer(bytes)
    while at < bytes.count {
      while at + 8 <= bytes.count,
        raw.loadUnaligned(fromByteOffset: at, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
      {
        at += 8
      }
      guard at < bytes.count else { return nil }
      if bytes[at] < 0x80 {
        at += 1
        continue
      }
      let length = length(of: bytes, at)
      if length == 0 { return at }
      at += length
    }
    return nil
  }

  /// What is said of a byte that belongs to no scalar.
  static func complaint(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return "byte 0x\(digits) is not UTF-8 (Latin-1?): save the file as UTF-8"
  }

  /// Bytes of the scalar at an offset; zero when there is none (RFC 3629, section 4).
  private static func length(of bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
    let lead = bytes[at]
    let (count, second): (Int, ClosedRange<UInt8>) =
      switch lead {
      case 0xC2...0xDF: (2, 0x80...0xBF)
      case 0xE0: (3, 0xA0...0xBF)
      case 0xE1...0xEC, 0xEE, 0xEF: (3, 0x80...0xBF)
      case 0xED: (3, 0x80...0x9F)
      case 0xF0: (4, 0x90...0xBF)
      case 0xF1...0xF3: (4, 0x80...0xBF)
      case 0xF4: (4, 0x80...0x8F)
      default: (0, 0x80...0xBF)
      }
    guard count > 0, at + count <= bytes.count, second.contains(bytes[at + 1]) else { return 0 }
    for offset in 2..<max(2, count) where bytes[at + offset] & 0xC0 != 0x80 { return 0 }
    return count
  }
}
