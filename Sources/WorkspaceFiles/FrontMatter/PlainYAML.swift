import FunnelCore

/// Reads the plain YAML that nearly all front matter is written in, straight from the bytes.
///
/// `key: value` lines with plain or simply quoted texts, lists of them and flat maps on one line.
/// Anything else is left to the parser: this reader then says nothing at all.
struct PlainYAML {
  /// More keys than people write: repeated ones are looked for one by one.
  private static let mostKeys = 100

  private let bytes: UnsafeBufferPointer<UInt8>
  private let path: String
  private var at: Int
  private let end: Int
  private var line: Int
  private var lineStart: Int
  /// The last place asked for, so that a long line is counted once.
  private var counted: (offset: Int, column: Int)
  private var entries: [LocatedValue.Entry] = []

  /// The entries of the YAML in `range`; nothing when the parser must be asked.
  static func entries(
    _ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>, path: String, firstLine: Int
  ) -> [LocatedValue.Entry]? {
    var reader = PlainYAML(
      bytes: bytes, path: path, at: range.lowerBound, end: range.upperBound, line: firstLine,
      lineStart: range.lowerBound)
    guard reader.isPlain() else { return nil }
    while reader.at < reader.end {
      guard reader.readEntry() else { return nil }
    }
    return reader.entries
  }

  private init(
    bytes: UnsafeBufferPointer<UInt8>, path: String, at: Int, end: Int, line: Int, lineStart: Int
  ) {
    self.bytes = bytes
    self.path = path
    self.at = at
    self.end = end
    self.line = line
    self.lineStart = lineStart
    counted = (lineStart, 1)
    entries.reserveCapacity(16)
  }

  /// Whether no byte needs the guard: controls, tabs, odd line ends, marks of byte order.
  private func isPlain() -> Bool {
    for offset in at..<end {
      let byte = bytes[offset]
      if byte >= 0x20 && byte < 0x7F || byte == 0x0A { continue }
      let next = offset + 1 < end ? bytes[offset + 1] : 0
      switch byte {
      case 0x0D: if next != 0x0A { return false }
      case 0xC2: if next < 0xA0 { return false }
      case 0xE2: if next == 0x80 && offset + 2 < end && bytes[offset + 2] >= 0xA8 { return false }
      case 0xEF: if next >= 0xBB { return false }
      default: if byte < 0x80 { return false }
      }
    }
    return true
  }

  /// Reads a line and what belongs to it; false when the parser must be asked.
  private mutating func readEntry() -> Bool {
    let start = at
    passSpaces()
    if passLineEnd() { return true }
    guard at == start, Self.isLetter(bytes[at]) else { return false }
    while at < end, Self.isKey(bytes[at]) { at += 1 }
    let keyEnd = at
    guard at < end, bytes[at] == 0x3A else { return false }
    at += 1
    guard at >= end || bytes[at] == 0x20 || bytes[at] == 0x0A || bytes[at] == 0x0D else {
      return false
    }
    let key = text(start..<keyEnd)
    guard entries.count < Self.mostKeys, !entries.contains(where: { $0.key == key }) else {
      return false
    }
    let position = place(start)
    let null = place(at)
    passSpaces()
    guard let value = passLineEnd() ? block(null) : inline() else { return false }
    entries.append(LocatedValue.Entry(key: key, position: position, value: value))
    return true
  }

  /// The value on the rest of a line.
  private mutating func inline() -> LocatedValue? {
    let value: LocatedValue?
    switch bytes[at] {
    case 0x5B: value = flowList()
    case 0x7B: value = flowMap()
    default: value = scalar(isFlow: false)
    }
    guard let value else { return nil }
    passSpaces()
    return passLineEnd() ? value : nil
  }

  /// The list below a key, or nothing where none follows.
  private mutating func block(_ null: SourcePosition) -> LocatedValue? {
    var items: [LocatedValue] = []
    var indent: Int?
    var first = null
    while at < end {
      let start = at
      passSpaces()
      if passLineEnd() { continue }
      guard bytes[at] == 0x2D else {
        guard at == start else { return nil }
        break
      }
      let mark = place(at)
      if let indent, indent != at - start { return nil }
      if indent == nil { first = mark }
      indent = at - start
      at += 1
      guard at < end, bytes[at] == 0x20 else { return nil }
      passSpaces()
      guard at < end, bytes[at] != 0x0A, bytes[at] != 0x0D,
        let item = scalar(isFlow: false)
      else { return nil }
      passSpaces()
      guard passLineEnd() else { return nil }
      items.append(item)
    }
    return items.isEmpty ? .text("", null) : .list(items, first)
  }

  private mutating func flowList() -> LocatedValue? {
    let position = place(at)
    at += 1
    passSpaces()
    var items: [LocatedValue] = []
    if at < end, bytes[at] == 0x5D {
      at += 1
      return .list([], position)
    }
    while at < end {
      guard let item = scalar(isFlow: true) else { return nil }
      items.append(item)
      passSpaces()
      guard at < end else { return nil }
      let byte = bytes[at]
      at += 1
      if byte == 0x5D { return .list(items, position) }
      guard byte == 0x2C else { return nil }
      passSpaces()
    }
    return nil
  }

  private mutating func flowMap() -> LocatedValue? {
    let position = place(at)
    at += 1
    passSpaces()
    var entries: [LocatedValue.Entry] = []
    while at < end {
      let start = at
      guard Self.isLetter(bytes[at]) else { return nil }
      while at < end, Self.isKey(bytes[at]) { at += 1 }
      let key = text(start..<at)
      guard at + 1 < end, bytes[at] == 0x3A, bytes[at + 1] == 0x20,
        entries.count < Self.mostKeys, !entries.contains(where: { $0.key == key })
      else { return nil }
      let keyPlace = place(start)
      at += 1
      passSpaces()
      guard at < end, let value = scalar(isFlow: true) else { return nil }
      entries.append(LocatedValue.Entry(key: key, position: keyPlace, value: value))
      passSpaces()
      guard at < end else { return nil }
      let byte = bytes[at]
      at += 1
      if byte == 0x7D { return .map(entries, position) }
      guard byte == 0x2C else { return nil }
      passSpaces()
    }
    return nil
  }

  /// A plain or quoted text that ends on its line.
  private mutating func scalar(isFlow: Bool) -> LocatedValue? {
    let start = at
    let first = bytes[at]
    if first == 0x22 || first == 0x27 { return quoted(first) }
    guard Self.startsPlain(first) else { return nil }
    var last = at
    scan: while at < end {
      let byte = bytes[at]
      switch byte {
      case 0x0A, 0x0D: break scan
      case 0x20:
        at += 1
        if at < end, bytes[at] == 0x23 { break scan }
        continue
      case 0x3A:
        if isFlow || at + 1 >= end || [0x20, 0x0A, 0x0D].contains(bytes[at + 1]) { return nil }
      case 0x2C where isFlow, 0x5D where isFlow, 0x7D where isFlow: break scan
      case 0x5B where isFlow, 0x7B where isFlow, 0x3F where isFlow, 0x23 where isFlow: return nil
      default: break
      }
      at += 1
      last = at
    }
    let text = text(start..<last)
    let isNull = last - start <= 4 && ["~", "null", "Null", "NULL"].contains(text)
    let value = LocatedValue.text(isNull ? "" : text, place(start))
    if at < end, bytes[at] == 0x23 { at -= 1 }
    return value
  }

  private mutating func quoted(_ mark: UInt8) -> LocatedValue? {
    let position = place(at)
    at += 1
    let start = at
    while at < end, bytes[at] != mark {
      guard bytes[at] != 0x0A, bytes[at] != 0x5C || mark == 0x27 else { return nil }
      at += 1
    }
    guard at < end else { return nil }
    let value = LocatedValue.text(text(start..<at), position)
    at += 1
    // A second mark would be an escaped one; text behind a quote is a fault to be told.
    guard at >= end || [0x20, 0x0A, 0x0D, 0x2C, 0x5D, 0x7D].contains(bytes[at]) else { return nil }
    return value
  }

  private mutating func passSpaces() {
    while at < end, bytes[at] == 0x20 { at += 1 }
  }

  /// Passes a comment and the end of a line; false when something else stands here.
  private mutating func passLineEnd() -> Bool {
    if at < end, bytes[at] == 0x23, at == lineStart || bytes[at - 1] == 0x20 {
      while at < end, bytes[at] != 0x0A { at += 1 }
    }
    if at < end, bytes[at] == 0x0D { at += 1 }
    if at >= end { return true }
    guard bytes[at] == 0x0A else { return false }
    at += 1
    line += 1
    lineStart = at
    return true
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
  }

  private mutating func place(_ offset: Int) -> SourcePosition {
    if counted.offset < lineStart || counted.offset > offset { counted = (lineStart, 1) }
    for at in counted.offset..<offset where bytes[at] & 0xC0 != 0x80 { counted.column += 1 }
    counted.offset = offset
    return SourcePosition(path, line: line, column: counted.column)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20)
  }

  private static func isKey(_ byte: UInt8) -> Bool {
    isLetter(byte) || (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x5F
  }

  private static func startsPlain(_ byte: UInt8) -> Bool {
    isLetter(byte) || (0x30...0x39).contains(byte) || byte >= 0x80 || byte == 0x2F || byte == 0x28
      || byte == 0x24 || byte == 0x2E || byte == 0x5F || byte == 0x7E || byte == 0x2B
  }
}
