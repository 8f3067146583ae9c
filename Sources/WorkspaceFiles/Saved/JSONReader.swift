import FunnelCore

/// Reads JSON (RFC 8259) with the place of every part.
///
/// Names and truth values become text like strings do; whoever asks says what it wants of it.
struct JSONReader {
  /// How deep lists and objects may lie in each other.
  static let deepest = 64
  /// How many parts a text may have.
  static let most = 1_000_000

  private let bytes: UnsafeBufferPointer<UInt8>
  private let path: String
  private var at = 0
  private var line = 1
  /// The column of `counted`: each byte is counted once, however long the line.
  private var column = 1
  private var counted = 0
  private var values = 0

  /// The one value of a text that is UTF-8.
  /// - Throws: `SavedReportError.fault` at the first place that is no JSON.
  static func value(
    of bytes: UnsafeBufferPointer<UInt8>, path: String
  ) throws(SavedReportError) -> LocatedValue {
    var reader = JSONReader(bytes, path: path)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      reader.at = 3
      reader.counted = 3
    }
    reader.skipSpace()
    let value = try reader.value(depth: 0)
    reader.skipSpace()
    if reader.at < bytes.count { throw reader.fault("nothing may follow the end of the JSON") }
    return value
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>, path: String) {
    self.bytes = bytes
    self.path = path
  }

  private var next: UInt8? { at < bytes.count ? bytes[at] : nil }

  private mutating func place() -> SourcePosition {
    if at > counted {
      column += bytes[counted..<at].count { $0 & 0xC0 != 0x80 }
      counted = at
    }
    return SourcePosition(path, line: line, column: column)
  }

  private mutating func fault(_ message: String) -> SavedReportError {
    .fault(place(), message)
  }

  private mutating func skipSpace() {
    while let byte = next {
      switch byte {
      case 0x0A:
        line += 1
        (column, counted) = (1, at + 1)
      case 0x20, 0x09, 0x0D: break
      default: return
      }
      at += 1
    }
  }

  private mutating func value(depth: Int) throws(SavedReportError) -> LocatedValue {
    values += 1
    if depth > Self.deepest { throw fault("this is nested deeper than \(Self.deepest) levels") }
    if values > Self.most { throw fault("this has more than \(Self.most) values") }
    let start = place()
    switch next {
    case 0x7B: return .map(try entries(depth), start)
    case 0x5B: return .list(try items(depth), start)
    case 0x22: return .text(try string(), start)
    case nil: throw fault("the JSON ends too early")
    default: return .text(try word(), start)
    }
  }

  private mutating func items(_ depth: Int) throws(SavedReportError) -> [LocatedValue] {
    var items: [LocatedValue] = []
    at += 1
    skipSpace()
    if take(0x5D) { return items }
    while true {
      items.append(try value(depth: depth + 1))
      skipSpace()
      if take(0x5D) { return items }
      try expect(0x2C, "wanted is a comma or the end of the list, ]")
    }
  }

  private mutating func entries(_ depth: Int) throws(SavedReportError) -> [LocatedValue.Entry] {
    var entries: [LocatedValue.Entry] = []
    var names: Set<String> = []
    at += 1
    skipSpace()
    if take(0x7D) { return entries }
    while true {
      let start = place()
      guard next == 0x22 else { throw fault("wanted is a name in quotation marks") }
      let name = try string()
      guard names.insert(name).inserted else {
        throw .fault(start, "the name stands twice in one object")
      }
      skipSpace()
      try expect(0x3A, "wanted is a colon")
      entries.append(
        LocatedValue.Entry(key: name, position: start, value: try value(depth: depth + 1)))
      skipSpace()
      if take(0x7D) { return entries }
      try expect(0x2C, "wanted is a comma or the end of the object, }")
    }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    at += 1
    return true
  }

  private mutating func expect(_ byte: UInt8, _ message: String) throws(SavedReportError) {
    guard take(byte) else {
      throw fault(next == nil ? "the JSON ends too early" : message)
    }
    skipSpace()
  }

  /// A number, `true`, `false` or `null`.
  private mutating func word() throws(SavedReportError) -> String {
    let start = at
    while let byte = next, Self.isOfWord(byte) { at += 1 }
    let text = String(decoding: bytes[start..<at], as: UTF8.self)
    if ["true", "false", "null"].contains(text) { return text }
    guard let first = text.utf8.first, first == 0x2D || (0x30...0x39).contains(first),
      Int(text) != nil || Double(text) != nil
    else {
      at = start
      throw fault("this is no JSON: wanted is a value")
    }
    return text
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte)
      || [0x2B, 0x2D, 0x2E].contains(byte)
  }

  private mutating func string() throws(SavedReportError) -> String {
    var text: [UInt8] = []
    at += 1
    while let byte = next {
      switch byte {
      case 0x22:
        at += 1
        return String(decoding: text, as: UTF8.self)
      case 0x5C:
        text += Array(String(try escape()).utf8)
      case 0..<0x20:
        throw fault("a control character in a string: wanted is an escape, such as \\n")
      default:
        text.append(byte)
        at += 1
      }
    }
    throw fault("the quotation mark is never closed")
  }

  private mutating func escape() throws(SavedReportError) -> Unicode.Scalar {
    let plain: [UInt8: Unicode.Scalar] = [
      0x22: "\"", 0x5C: "\\", 0x2F: "/", 0x62: "\u{8}", 0x66: "\u{C}", 0x6E: "\n", 0x72: "\r",
      0x74: "\t",
    ]
    let sign = at + 1 < bytes.count ? bytes[at + 1] : 0
    if let scalar = plain[sign] {
      at += 2
      return scalar
    }
    guard sign == 0x75, let unit = codeUnit(at: at + 2) else {
      throw fault("an escape JSON does not know")
    }
    if let scalar = Unicode.Scalar(UInt32(unit)) {
      at += 6
      return scalar
    }
    guard UTF16.isLeadSurrogate(unit), at + 7 < bytes.count, bytes[at + 6] == 0x5C,
      bytes[at + 7] == 0x75, let second = codeUnit(at: at + 8), UTF16.isTrailSurrogate(second)
    else { throw fault("half of a pair of escapes") }
    at += 12
    return UTF16.decode(UTF16.EncodedScalar([unit, second]))
  }

  /// Four hexadecimal digits.
  private func codeUnit(at start: Int) -> UInt16? {
    guard start + 4 <= bytes.count else { return nil }
    return bytes[start..<start + 4].reduce(UInt16?.some(0)) { unit, byte in
      guard let unit, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      return unit << 4 | UInt16(digit)
    }
  }
}
