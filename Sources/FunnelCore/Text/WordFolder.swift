/// Folds the bytes of a word into its code, one byte at a time.
///
/// FNV-1a (Fowler, Noll, Vo), finished with a multiply and a shift so that the low bits mix.
struct WordFolder {
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325
  private var beforeLast: UInt64 = 0xcbf2_9ce4_8422_2325
  private var last: UInt8 = 0
  private var secondLast: UInt8 = 0
  private var count = 0

  /// Adds a byte that is already lower case.
  @inline(__always)
  mutating func add(_ byte: UInt8) {
    beforeLast = state
    state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    secondLast = last
    last = byte
    count += 1
  }

  /// The word so far: a final `s` is dropped after four or more letters, but not from `ss`, `us`, `is`
  /// (the "S stemmer", Harman 1991, without its `ies` rule).
  @inline(__always)
  var word: Word {
    let isPlural =
      last == 0x73 && count > 3 && secondLast != 0x73 && secondLast != 0x75 && secondLast != 0x69
    var code = isPlural ? beforeLast : state
    code = (code ^ (code >> 32)) &* 0xd6e8_feb8_6659_fd93
    return Word(code: code ^ (code >> 32))
  }
}
