import FunnelCore

/// The YAML of a file with the knowledge of its lines, and the means to take faulty parts out
/// without moving any other.
struct YAMLText {
  private(set) var bytes: [UInt8]
  let path: String
  /// Line of the file on which the text starts.
  let firstLine: Int
  /// Where each line starts.
  private let lineStarts: [Int]

  init(_ bytes: [UInt8], path: String, firstLine: Int) {
    self.bytes = bytes
    self.path = path
    self.firstLine = firstLine
    var starts = [0]
    for (offset, byte) in bytes.enumerated() where byte == 0x0A { starts.append(offset + 1) }
    lineStarts = starts
  }

  var string: String { String(decoding: bytes, as: UTF8.self) }
  var lineCount: Int { lineStarts.count }

  /// The bytes of a line, counted from zero, without its end.
  func line(_ index: Int) -> ArraySlice<UInt8> {
    let start = lineStarts[index]
    var end = index + 1 < lineStarts.count ? lineStarts[index + 1] - 1 : bytes.count
    if end > start, bytes[end - 1] == 0x0D { end -= 1 }
    return bytes[start..<end]
  }

  /// The line, counted from zero, that holds an offset.
  func lineIndex(of offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The place of an offset in the file.
  func position(of offset: Int) -> SourcePosition {
    let index = lineIndex(of: offset)
    let before = bytes[lineStarts[index]..<max(lineStarts[index], min(offset, bytes.count))]
    let column = before.count { $0 & 0xC0 != 0x80 } + 1
    return SourcePosition(path, line: firstLine + index, column: column)
  }

  /// The offset of a line and a column, both counted from one as the parser does.
  func offset(line: Int, column: Int) -> Int {
    guard line >= 1, line <= lineStarts.count else { return bytes.count }
    var at = lineStarts[line - 1]
    var left = column - 1
    while left > 0, at < bytes.count, bytes[at] != 0x0A {
      at += 1
      while at < bytes.count, bytes[at] & 0xC0 == 0x80 { at += 1 }
      left -= 1
    }
    return at
  }

  /// The lines, counted from zero, of the top-level entry that holds a line.
  func entry(holding line: Int) -> Range<Int> {
    let line = min(max(0, line), lineStarts.count - 1)
    var first = line
    while first > 0, !startsEntry(first) { first -= 1 }
    var end = line + 1
    while end < lineStarts.count, !startsEntry(end) { end += 1 }
    return first..<end
  }

  /// The key of the entry that starts on a line, counted from zero.
  func key(on line: Int) -> String? {
    let text = self.line(line)
    guard let colon = text.firstIndex(of: 0x3A) else { return nil }
    let key = text[..<colon].filter { $0 != 0x22 && $0 != 0x27 }
    return key.isEmpty || key.count > 60 ? nil : String(decoding: key, as: UTF8.self)
  }

  /// Overwrites lines with spaces; nothing changes when they are blank already.
  mutating func blank(lines: Range<Int>) -> Bool {
    let end = lines.upperBound < lineStarts.count ? lineStarts[lines.upperBound] : bytes.count
    return blank(lineStarts[lines.lowerBound]..<end)
  }

  /// Overwrites a stretch of bytes with one space for each scalar.
  mutating func blank(_ range: Range<Int>) -> Bool {
    var changed = false
    for at in range where bytes[at] != 0x0A && bytes[at] != 0x0D && bytes[at] != 0x20 {
      bytes[at] = 0x20
      changed = true
    }
    return changed
  }

  /// Puts other bytes in the place of some; lines stay what they are.
  mutating func replace(_ range: Range<Int>, with new: [UInt8]) {
    var changed = bytes
    changed.replaceSubrange(range, with: new)
    self = YAMLText(changed, path: path, firstLine: firstLine)
  }

  private func startsEntry(_ index: Int) -> Bool {
    let text = line(index)
    guard let first = text.first else { return false }
    switch first {
    case 0x20, 0x09, 0x23, 0x5B, 0x5D, 0x7B, 0x7D: return false
    case 0x2D: return text.count > 1 && text[text.startIndex + 1] != 0x20
    default: return true
    }
  }
}
