/// Decodes UTF-8 byte by byte; a wrong sequence counts as one fault per maximal valid part.
struct ScalarDecoder: Sendable {
  /// What a byte led to.
  enum Step: Equatable {
    /// The sequence goes on.
    case more
    /// The byte completed a scalar.
    case scalar(Unicode.Scalar)
    /// The byte is wrong by itself.
    case invalid
    /// The sequence before the byte is broken; the byte starts anew.
    case invalidBefore
  }

  private var value: UInt32 = 0
  private var remaining = 0
  private var allowed: ClosedRange<UInt8> = 0x80...0xBF

  /// Whether a sequence has begun and not ended.
  var isWaiting: Bool { remaining > 0 }

  /// Takes the next byte.
  mutating func take(_ byte: UInt8) -> Step {
    guard isWaiting else { return begin(byte) }
    guard allowed.contains(byte) else {
      remaining = 0
      return .invalidBefore
    }
    allowed = 0x80...0xBF
    value = value << 6 | UInt32(byte & 0x3F)
    remaining -= 1
    if remaining > 0 { return .more }
    return Unicode.Scalar(value).map(Step.scalar) ?? .invalid
  }

  private mutating func begin(_ byte: UInt8) -> Step {
    switch byte {
    case 0x00...0x7F: return .scalar(Unicode.Scalar(byte))
    case 0xC2...0xDF: (value, remaining) = (UInt32(byte & 0x1F), 1)
    case 0xE0...0xEF: (value, remaining) = (UInt32(byte & 0x0F), 2)
    case 0xF0...0xF4: (value, remaining) = (UInt32(byte & 0x07), 3)
    default: return .invalid
    }
    switch byte {  // no overlong forms, no surrogates, nothing past U+10FFFF
    case 0xE0: allowed = 0xA0...0xBF
    case 0xED: allowed = 0x80...0x9F
    case 0xF0: allowed = 0x90...0xBF
    case 0xF4: allowed = 0x80...0x8F
    default: allowed = 0x80...0xBF
    }
    return .more
  }
}
