/// A canonical Huffman code (RFC 1951, 3.2.2), looked up by the next bits of the input.
///
/// Codes of at most `width` bits are found in one step, longer ones bit by bit: those are rare.
struct HuffmanTable: ~Copyable {
  /// What a code stands for, in 32 bits so that a table of them is small.
  struct Symbol {
    enum Kind {
      static let literal: UInt32 = 0, copy: UInt32 = 1, end: UInt32 = 2, none: UInt32 = 3
    }

    /// From the low end: 4 bits for the length of the code, 4 for how many bits follow it, 2 for
    /// the kind; in the upper half the byte itself or what the bits that follow are added to.
    let bits: UInt32

    init(bits: UInt32) { self.bits = bits }

    init(kind: UInt32, value: Int, extra: Int = 0) {
      bits = UInt32(truncatingIfNeeded: value) << 16 | kind << 8 | UInt32(extra) << 4
    }

    @inline(__always) var codeLength: Int { Int(bits & 15) }
    @inline(__always) var extra: Int { Int(bits >> 4 & 15) }
    @inline(__always) var kind: UInt32 { bits >> 8 & 3 }
    @inline(__always) var value: Int { Int(bits >> 16) }
  }

  static let longest = 15

  private let width: Int
  private let mask: UInt64
  private let fast: UnsafeMutablePointer<UInt32>
  /// The symbols in the order of their codes.
  private let sorted: UnsafeMutablePointer<UInt32>
  /// How many codes there are of each length.
  private let counts: UnsafeMutablePointer<Int>

  init(width: Int) {
    self.width = width
    mask = 1 << UInt64(width) - 1
    fast = .allocate(capacity: 1 << width)
    sorted = .allocate(capacity: 288)
    counts = .allocate(capacity: Self.longest + 1)
    fast.initialize(repeating: 0, count: 1 << width)
    sorted.initialize(repeating: 0, count: 288)
    counts.initialize(repeating: 0, count: Self.longest + 1)
  }

  deinit {
    fast.deallocate()
    sorted.deallocate()
    counts.deallocate()
  }

  /// Takes over a code, given by the length of each symbol's; 0 for a symbol that does not occur.
  /// - Parameter symbols: at most 288, as many as there are lengths.
  /// - Returns: false when there is no such code. One that leaves bits unused may only consist of a
  ///   single symbol of one bit, or of none.
  mutating func build(
    _ lengths: UnsafeBufferPointer<UInt8>, _ symbols: UnsafeBufferPointer<UInt32>
  ) -> Bool {
    precondition(lengths.count <= 288 && lengths.count <= symbols.count)
    for length in 0...Self.longest { counts[length] = 0 }
    for length in lengths { counts[Int(length & 15)] += 1 }
    let used = lengths.count - counts[0]
    counts[0] = 0
    var left = 1
    for length in 1...Self.longest {
      left = left << 1 - counts[length]
      if left < 0 { return false }
    }
    fast.update(repeating: 0, count: 1 << width)
    if left > 0, used > 1 || (used == 1 && counts[1] != 1) { return false }
    return withUnsafeTemporaryAllocation(of: Int.self, capacity: 2 * (Self.longest + 1)) { next in
      var code = 0
      var place = 0
      for length in 0...Self.longest {
        code = (code + (length > 0 ? counts[length - 1] : 0)) << 1
        next.initializeElement(at: length, to: code)
        next.initializeElement(at: Self.longest + 1 + length, to: place)
        place += counts[length]
      }
      for (index, length) in lengths.enumerated() where length != 0 {
        let length = Int(length & 15)
        let symbol = symbols[index] | UInt32(length)
        sorted[next[Self.longest + 1 + length]] = symbol
        next[Self.longest + 1 + length] += 1
        let code = next[length]
        next[length] += 1
        guard length <= width else { continue }
        var entry = Self.reversed(code, length)
        while entry < 1 << width {
          fast[entry] = symbol
          entry += 1 << length
        }
      }
      return true
    }
  }

  /// The symbol whose code the bits start with, lowest bit first; of the kind `none` when there is
  /// no such code.
  @inline(__always)
  func symbol(_ bits: UInt64) -> Symbol {
    let found = fast[Int(bits & mask)]
    return found & 15 != 0 ? Symbol(bits: found) : long(bits)
  }

  @inline(never)
  private func long(_ bits: UInt64) -> Symbol {
    var (code, first, place) = (0, 0, 0)
    for length in 1...Self.longest {
      code |= Int(bits >> UInt64(length - 1) & 1)
      let count = counts[length]
      if code - count < first { return Symbol(bits: sorted[place + code - first]) }
      place += count
      first = (first + count) << 1
      code <<= 1
    }
    return Symbol(kind: Symbol.Kind.none, value: 0)
  }

  private static func reversed(_ code: Int, _ length: Int) -> Int {
    var (code, result) = (code, 0)
    for _ in 0..<length {
      result = result << 1 | code & 1
      code >>= 1
    }
    return result
  }
}
