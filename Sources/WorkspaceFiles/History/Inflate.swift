/// Unpacks what zlib packs (RFC 1950 and 1951) into memory whose size is known beforehand.
///
/// Nothing in the input makes it read or write outside of the two buffers, or go on for longer than
/// their sizes ask for. One value serves any number of inputs, one after the other.
struct Inflate: ~Copyable {
  private typealias Symbol = HuffmanTable.Symbol

  private var input = UnsafePointer<UInt8>(bitPattern: 1)
  private var inputCount = 0
  private var position = 0
  /// Bits that were taken from the input and not yet used, lowest first.
  private var bits: UInt64 = 0
  private var bitCount = 0

  private var literals = HuffmanTable(width: 10)
  private var distances = HuffmanTable(width: 8)
  private var lengthCode = HuffmanTable(width: 7)
  private var fixedLiterals = HuffmanTable(width: 10)
  private var fixedDistances = HuffmanTable(width: 8)
  private var lengths = [UInt8](repeating: 0, count: 320)

  init() {
    let fixed = (0..<288).map { UInt8($0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8) }
    _ = Self.build(&fixedLiterals, fixed[...], Self.literalSymbols)
    _ = Self.build(&fixedDistances, [UInt8](repeating: 5, count: 32)[...], Self.distanceSymbols)
  }

  /// Unpacks a whole stream, whose checksum must be right.
  ///
  /// The output must be exactly filled.
  /// - Returns: how many bytes of the input the stream has.
  mutating func all(
    _ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer
  ) throws(InflateError) -> Int {
    let made = try run(input, output, isWhole: true)
    guard made == output.count else {
      throw .damaged("\(made) bytes instead of \(output.count)")
    }
    let sum = Adler32.sum(of: UnsafeRawBufferPointer(output))
    // What is left of the last byte is padding.
    position -= bitCount / 8
    guard position + 4 <= input.count else { throw .endsEarly }
    let told = (0..<4).reduce(UInt32(0)) { $0 << 8 | UInt32(input[position + $1]) }
    guard told == sum else { throw .damaged("its checksum is wrong") }
    return position + 4
  }

  /// Unpacks a whole stream of so many bytes, whose checksum must be right.
  ///
  /// Takes `count` bytes of memory, which the caller has found to be not too many.
  mutating func bytes(
    _ input: ArraySlice<UInt8>, count: Int
  ) throws(InflateError) -> [UInt8] {
    try output(count) { inflate, output throws(InflateError) in
      try input.withUnsafeBufferPointer { input throws(InflateError) in
        _ = try inflate.all(UnsafeRawBufferPointer(input), into: output)
        return count
      }
    }
  }

  /// Unpacks the start of a stream, at most so many bytes of it.
  mutating func start(
    _ input: ArraySlice<UInt8>, most: Int
  ) throws(InflateError) -> [UInt8] {
    try output(most) { inflate, output throws(InflateError) in
      try input.withUnsafeBufferPointer { input throws(InflateError) in
        try inflate.run(UnsafeRawBufferPointer(input), output, isWhole: false)
      }
    }
  }

  /// Memory for so many bytes, of which `fill` says how many it has written.
  private mutating func output(
    _ count: Int,
    _ fill: (inout Inflate, UnsafeMutableRawBufferPointer) throws(InflateError) -> Int
  ) throws(InflateError) -> [UInt8] {
    var failure: InflateError?
    let output = [UInt8](unsafeUninitializedCapacity: count) { buffer, made in
      let output = UnsafeMutableRawBufferPointer(start: buffer.baseAddress, count: count)
      do throws(InflateError) { made = try fill(&self, output) } catch { failure = error }
    }
    if let failure { throw failure }
    return output
  }

  private mutating func run(
    _ source: UnsafeRawBufferPointer, _ target: UnsafeMutableRawBufferPointer, isWhole: Bool
  ) throws(InflateError) -> Int {
    guard source.count >= 2, let base = source.baseAddress else { throw .endsEarly }
    let header = (Int(source[0]), Int(source[1]))
    guard header.0 & 15 == 8, header.0 >> 4 <= 7, (header.0 << 8 | header.1) % 31 == 0 else {
      throw .damaged("not a zlib stream")
    }
    guard header.1 & 0x20 == 0 else { throw .damaged("it needs a dictionary") }
    input = base.assumingMemoryBound(to: UInt8.self)
    inputCount = source.count
    position = 2
    (bits, bitCount) = (0, 0)
    let output = UnsafeMutableBufferPointer(
      start: target.baseAddress?.assumingMemoryBound(to: UInt8.self), count: target.count)
    var made = 0
    var isLast = false
    while !isLast {
      isLast = try take(1) == 1
      let isFull: Bool
      switch try take(2) {
      case 0: isFull = try stored(output, &made)
      case 1: isFull = try packed(output, &made, isFixed: true)
      case 2:
        try readCodes()
        isFull = try packed(output, &made, isFixed: false)
      default: throw .damaged("no such kind of block")
      }
      if isFull {
        if isWhole { throw .tooLong }
        return made
      }
    }
    return made
  }

  // MARK: Blocks. Each says whether the output was too small.

  private mutating func stored(
    _ output: UnsafeMutableBufferPointer<UInt8>, _ made: inout Int
  ) throws(InflateError) -> Bool {
    _ = try take(bitCount & 7)
    let count = try take(16)
    guard try take(16) == ~count & 0xFFFF else { throw .damaged("a stored block's length") }
    position -= bitCount / 8
    (bits, bitCount) = (0, 0)
    let fitting = min(count, output.count - made)
    guard fitting <= inputCount - position else { throw .endsEarly }
    if fitting > 0, let input, let target = output.baseAddress {
      (target + made).update(from: input + position, count: fitting)
    }
    made += fitting
    position += fitting
    return fitting < count
  }

  private mutating func packed(
    _ output: UnsafeMutableBufferPointer<UInt8>, _ made: inout Int, isFixed: Bool
  ) throws(InflateError) -> Bool {
    let room = output.count
    // An empty output has no address; nothing is written to it.
    var none: UInt8 = 0
    return try withUnsafeMutablePointer(to: &none) { none throws(InflateError) -> Bool in
      let target = output.baseAddress ?? none
      while true {
        refill()
        var symbol = isFixed ? fixedLiterals.symbol(bits) : literals.symbol(bits)
        try use(symbol.codeLength)
        if symbol.kind == Symbol.Kind.literal {
          if made == room { return true }
          target[made] = UInt8(truncatingIfNeeded: symbol.value)
          made += 1
          continue
        }
        if symbol.kind == Symbol.Kind.end { return false }
        guard symbol.kind == Symbol.Kind.copy else { throw .damaged("no such code") }
        let length = try symbol.value + taken(symbol.extra)
        symbol = isFixed ? fixedDistances.symbol(bits) : distances.symbol(bits)
        try use(symbol.codeLength)
        guard symbol.kind == Symbol.Kind.copy else { throw .damaged("no such code") }
        let distance = try symbol.value + taken(symbol.extra)
        guard distance <= made else { throw .damaged("it repeats what is before its start") }
        let fitting = min(length, room - made)
        Self.repeatBytes(target + made, distance, fitting, room: room - made)
        made += fitting
        if fitting < length { return true }
      }
    }
  }

  /// Reads the codes of a block that brings its own.
  private mutating func readCodes() throws(InflateError) {
    let literalCount = try take(5) + 257
    let distanceCount = try take(5) + 1
    let codeCount = try take(4) + 4
    guard literalCount <= 286, distanceCount <= 30 else { throw .damaged("too many codes") }
    var codeLengths = [UInt8](repeating: 0, count: 19)
    for index in 0..<codeCount { codeLengths[Self.codeOrder[index]] = UInt8(try take(3)) }
    guard Self.build(&lengthCode, codeLengths[...], Self.lengthSymbols) else {
      throw .damaged("a code of code lengths that is none")
    }
    let count = literalCount + distanceCount
    var index = 0
    while index < count {
      refill()
      let symbol = lengthCode.symbol(bits)
      try use(symbol.codeLength)
      switch symbol.kind {
      case Symbol.Kind.literal:
        lengths[index] = UInt8(truncatingIfNeeded: symbol.value)
        index += 1
      case Symbol.Kind.copy, Symbol.Kind.end:
        let isRepeat = symbol.kind == Symbol.Kind.copy
        if isRepeat, index == 0 { throw .damaged("it repeats what is before its start") }
        let length = isRepeat ? lengths[index - 1] : 0
        let times = try symbol.value + taken(symbol.extra)
        guard index + times <= count else { throw .damaged("too many code lengths") }
        for place in index..<(index + times) { lengths[place] = length }
        index += times
      default: throw .damaged("no such code")
      }
    }
    guard lengths[256] != 0 else { throw .damaged("a block without an end") }
    guard Self.build(&literals, lengths[..<literalCount], Self.literalSymbols),
      Self.build(&distances, lengths[literalCount..<count], Self.distanceSymbols)
    else { throw .damaged("a code that is none") }
  }

  // MARK: Bits

  /// Holds at least 56 bits, or all that are left.
  @inline(__always)
  private mutating func refill() {
    guard let input else { return }
    if inputCount - position >= 8 {
      let next = UnsafeRawPointer(input + position).loadUnaligned(as: UInt64.self)
      bits |= UInt64(littleEndian: next) << UInt64(bitCount)
      position += (63 - bitCount) >> 3
      bitCount |= 56
    } else {
      while bitCount <= 56, position < inputCount {
        bits |= UInt64(input[position]) << UInt64(bitCount)
        bitCount += 8
        position += 1
      }
    }
  }

  @inline(__always)
  private mutating func use(_ count: Int) throws(InflateError) {
    guard count <= bitCount else { throw .endsEarly }
    bits >>= UInt64(count)
    bitCount -= count
  }

  /// Bits that are surely held already, or the input is at its end.
  @inline(__always)
  private mutating func taken(_ count: Int) throws(InflateError) -> Int {
    let value = Int(bits & (1 << UInt64(count) - 1))
    try use(count)
    return value
  }

  private mutating func take(_ count: Int) throws(InflateError) -> Int {
    refill()
    return try taken(count)
  }

  /// Writes what stands `distance` bytes before, again and again.
  @inline(__always)
  private static func repeatBytes(
    _ target: UnsafeMutablePointer<UInt8>, _ distance: Int, _ count: Int, room: Int
  ) {
    let source = target - distance
    if distance >= 8, room - count >= 8 {
      var done = 0
      while done < count {
        let eight = UnsafeRawPointer(source + done).loadUnaligned(as: UInt64.self)
        UnsafeMutableRawPointer(target + done).storeBytes(of: eight, as: UInt64.self)
        done += 8
      }
    } else {
      for index in 0..<count { target[index] = source[index] }
    }
  }

  private static func build(
    _ table: inout HuffmanTable, _ lengths: ArraySlice<UInt8>, _ symbols: [UInt32]
  ) -> Bool {
    lengths.withUnsafeBufferPointer { lengths in
      symbols.withUnsafeBufferPointer { table.build(lengths, $0) }
    }
  }

  // MARK: Tables of RFC 1951, 3.2.5 and 3.2.7

  private static let codeOrder = [
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15,
  ]

  /// Bytes, the end, then lengths of 3 to 258.
  private static let literalSymbols: [UInt32] = {
    var symbols = (0..<256).map { Symbol(kind: Symbol.Kind.literal, value: $0) }
    symbols.append(Symbol(kind: Symbol.Kind.end, value: 0))
    var length = 3
    for code in 0..<28 {
      let extra = max(0, code / 4 - 1)
      symbols.append(Symbol(kind: Symbol.Kind.copy, value: length, extra: extra))
      length += 1 << extra
    }
    symbols.append(Symbol(kind: Symbol.Kind.copy, value: 258))
    for _ in 0..<2 { symbols.append(Symbol(kind: Symbol.Kind.none, value: 0)) }
    return symbols.map(\.bits)
  }()

  private static let distanceSymbols: [UInt32] = {
    var symbols: [Symbol] = []
    var distance = 1
    for code in 0..<30 {
      let extra = max(0, code / 2 - 1)
      symbols.append(Symbol(kind: Symbol.Kind.copy, value: distance, extra: extra))
      distance += 1 << extra
    }
    for _ in 0..<2 { symbols.append(Symbol(kind: Symbol.Kind.none, value: 0)) }
    return symbols.map(\.bits)
  }()

  /// Lengths of codes; 16 repeats the one before, 17 and 18 repeat zero.
  private static let lengthSymbols: [UInt32] =
    (0..<16).map { Symbol(kind: Symbol.Kind.literal, value: $0).bits } + [
      Symbol(kind: Symbol.Kind.copy, value: 3, extra: 2).bits,
      Symbol(kind: Symbol.Kind.end, value: 3, extra: 3).bits,
      Symbol(kind: Symbol.Kind.end, value: 11, extra: 7).bits,
    ]
}
