/// The name of a git object: its SHA-1 digest.
struct ObjectId: Hashable, Sendable {
  static let byteCount = 20

  /// The first eight bytes, the next eight, the last four; big-endian.
  private let parts: (UInt64, UInt64, UInt32)

  /// Nothing unless there are 20 bytes.
  init?(_ bytes: some Collection<UInt8>) {
    guard bytes.count == Self.byteCount else { return nil }
    var parts: (UInt64, UInt64, UInt32) = (0, 0, 0)
    for (index, byte) in bytes.enumerated() {
      switch index {
      case 0..<8: parts.0 = parts.0 << 8 | UInt64(byte)
      case 8..<16: parts.1 = parts.1 << 8 | UInt64(byte)
      default: parts.2 = parts.2 << 8 | UInt32(byte)
      }
    }
    self.parts = parts
  }

  /// Nothing unless there are 40 digits.
  init?(hex: some Collection<UInt8>) {
    guard hex.count == 2 * Self.byteCount else { return nil }
    var bytes: [UInt8] = []
    var high: UInt8?
    for digit in hex {
      guard let value = Self.value(of: digit) else { return nil }
      if let half = high {
        bytes.append(half << 4 | value)
        high = nil
      } else {
        high = value
      }
    }
    self.init(bytes)
  }

  var bytes: [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: parts.0 >> UInt64(56 - 8 * $0)) }
      + (0..<8).map { UInt8(truncatingIfNeeded: parts.1 >> UInt64(56 - 8 * $0)) }
      + (0..<4).map { UInt8(truncatingIfNeeded: parts.2 >> UInt32(24 - 8 * $0)) }
  }

  /// 40 digits.
  var hex: String {
    let digits = Array("0123456789abcdef".utf8)
    let text = bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: text, as: UTF8.self)
  }

  static func == (left: ObjectId, right: ObjectId) -> Bool { left.parts == right.parts }

  func hash(into hasher: inout Hasher) {
    // A digest is as good as random.
    hasher.combine(parts.0)
  }

  /// What a hexadecimal digit stands for.
  static func value(of digit: UInt8) -> UInt8? {
    switch digit {
    case 0x30...0x39: digit - 0x30
    case 0x41...0x46: digit - 0x41 + 10
    case 0x61...0x66: digit - 0x61 + 10
    default: nil
    }
  }
}
