/// Stretches of bytes with what takes their place.
struct ByteSplices {
  private var splices: [(range: Range<Int>, bytes: [UInt8])] = []

  /// Puts bytes in the place of others; what is put in one place follows in the order of the calls.
  mutating func replace(_ range: Range<Int>, with bytes: [UInt8]) {
    splices.append((range, bytes))
  }

  mutating func insert(_ bytes: [UInt8], at offset: Int) { replace(offset..<offset, with: bytes) }

  mutating func remove(_ range: Range<Int>) { replace(range, with: []) }

  /// The bytes with everything in its new place.
  func applied(to old: [UInt8]) -> [UInt8] {
    var new: [UInt8] = []
    var at = 0
    let ordered = splices.enumerated().sorted { left, right in
      (left.element.range.lowerBound, left.element.range.upperBound, left.offset)
        < (right.element.range.lowerBound, right.element.range.upperBound, right.offset)
    }
    for (_, splice) in ordered {
      guard splice.range.lowerBound >= at else { continue }
      new += old[at..<splice.range.lowerBound]
      new += splice.bytes
      at = splice.range.upperBound
    }
    return new + old[at...]
  }
}
