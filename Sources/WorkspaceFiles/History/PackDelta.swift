/// A blob told as pieces of another, the base, and what is new.
struct PackDelta {
  /// How large the base must be.
  let baseCount: Int
  /// How large the result is.
  let count: Int
  private let pieces: ArraySlice<UInt8>

  /// Nothing when the sizes cannot be read.
  init?(_ bytes: [UInt8]) {
    var cursor = ByteCursor(bytes[...])
    guard let baseCount = cursor.size(), let count = cursor.size() else { return nil }
    self.baseCount = baseCount
    self.count = count
    pieces = bytes[cursor.position...]
  }

  /// The result; nothing when the pieces are not of this base or do not add up.
  ///
  /// Takes `count` bytes of memory, which the caller has found to be not too many.
  func applied(to base: [UInt8]) -> [UInt8]? {
    guard base.count == baseCount else { return nil }
    var cursor = ByteCursor(pieces)
    var result: [UInt8] = []
    result.reserveCapacity(count)
    while let code = cursor.byte() {
      if code & 0x80 != 0 {
        var (start, length) = (0, 0)
        for bit in 0..<4 where code & 1 << bit != 0 {
          guard let byte = cursor.byte() else { return nil }
          start |= Int(byte) << (8 * bit)
        }
        for bit in 0..<3 where code & 0x10 << bit != 0 {
          guard let byte = cursor.byte() else { return nil }
          length |= Int(byte) << (8 * bit)
        }
        if length == 0 { length = 0x10000 }
        guard start <= base.count, length <= base.count - start, length <= count - result.count
        else { return nil }
        result += base[start..<(start + length)]
      } else {
        let length = Int(code)
        guard length > 0, length <= count - result.count, let new = cursor.take(length) else {
          return nil
        }
        result += new
      }
    }
    return result.count == count ? result : nil
  }
}
