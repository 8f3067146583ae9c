/// The first digits of an object's id.
struct IdPrefix {
  /// More than enough to say that a prefix is not unique.
  static let mostFound = 16
  /// As few digits as git accepts.
  private static let fewest = 4

  private let digits: [UInt8]

  /// Nothing unless there are 4 to 40 hexadecimal digits.
  init?(_ text: String) {
    let digits = text.utf8.compactMap(ObjectId.value(of:))
    guard digits.count == text.utf8.count, digits.count >= Self.fewest,
      digits.count <= 2 * ObjectId.byteCount
    else { return nil }
    self.digits = digits
  }

  /// The first byte of such an id.
  var first: UInt8 { lowest[0] }

  /// The first id that starts so.
  var lowest: [UInt8] {
    let padded = digits + [UInt8](repeating: 0, count: 2 * ObjectId.byteCount - digits.count)
    return (0..<ObjectId.byteCount).map { padded[2 * $0] << 4 | padded[2 * $0 + 1] }
  }

  func matches(_ id: ObjectId) -> Bool {
    id.bytes.flatMap { [$0 >> 4, $0 & 15] }.starts(with: digits)
  }
}
