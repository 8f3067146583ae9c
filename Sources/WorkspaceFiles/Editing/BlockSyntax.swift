/// Finds the entries of a front matter and the bytes each takes.
///
/// It knows the forms people write; what it does not understand is marked, up to the next entry.
struct BlockSyntax {
  private static let deepest = 32

  private let bytes: [UInt8]
  private let end: Int
  /// The start of the next line to look at.
  private var at: Int

  /// The entries of the YAML in `content`, which starts and ends with a line.
  static func read(_ bytes: [UInt8], in content: Range<Int>) -> [SyntaxPart] {
    var syntax = BlockSyntax(bytes: bytes, end: content.upperBound, at: content.lowerBound)
    return syntax.root()
  }

  private mutating func root() -> [SyntaxPart] {
    var parts: [SyntaxPart] = []
    guard let indent = nextLine()?.indent else { return [] }
    while let line = nextLine() {
      at = line.start
      if line.indent == indent, let part = entry(line, depth: 0) {
        parts.append(part)
      } else {
        let first = line.start + line.indent
        at = LineBytes.next(bytes, from: line.start, before: end)
        while at < end, !startsEntry(at, indent) {
          at = LineBytes.next(bytes, from: at, before: end)
        }
        parts.append(
          SyntaxPart(brokenAt: line.start..<at, key: key(at: first)?.text, start: first))
      }
    }
    return parts
  }

  /// The next line that is neither blank nor a comment, and how many spaces it starts with.
  private func nextLine() -> (start: Int, indent: Int)? {
    var start = at
    while start < end {
      var first = start
      while first < end, bytes[first] == 0x20 { first += 1 }
      var text = first
      while text < end, LineBytes.isSpace(bytes[text]) { text += 1 }
      if text < end, bytes[text] != 0x0A, bytes[text] != 0x23 { return (start, first - start) }
      start = LineBytes.next(bytes, from: text, before: end)
    }
    return nil
  }

  private func startsEntry(_ line: Int, _ indent: Int) -> Bool {
    let first = line + indent
    guard first < end, !bytes[line..<first].contains(where: { $0 != 0x20 }) else { return false }
    switch bytes[first] {
    case 0x20, 0x09, 0x0A, 0x0D, 0x23, 0x5B, 0x5D, 0x7B, 0x7D: return false
    case 0x2D: return !isDash(first)
    default: return true
    }
  }

  private mutating func entry(_ line: (start: Int, indent: Int), depth: Int) -> SyntaxPart? {
    let start = line.start + line.indent
    guard let key = key(at: start),
      let value = value(at: key.colon, indent: line.indent, isEntry: true, depth: depth)
    else { return nil }
    return SyntaxPart(
      key: key.text, start: start, colon: key.colon, range: line.start..<at, value: value)
  }

  /// The key that starts here and the place behind its colon.
  private func key(at start: Int) -> (text: String?, colon: Int)? {
    guard start < end else { return nil }
    let first = bytes[start]
    if first == 0x22 || first == 0x27 {
      var quote = FlowSyntax(bytes, at: start, end: LineBytes.end(bytes, from: start, before: end))
      guard quote.quoted() else { return nil }
      var colon = quote.at
      while colon < end, bytes[colon] == 0x20 { colon += 1 }
      guard colon < end, bytes[colon] == 0x3A, isBreak(colon + 1) else { return nil }
      return (KeyText.read(bytes[start..<quote.at]), colon + 1)
    }
    if isDash(start) || first == 0x3F && isBreak(start + 1) { return nil }
    if [0x09, 0x5B, 0x5D, 0x7B, 0x7D, 0x2C, 0x23, 0x26, 0x2A, 0x21, 0x7C, 0x3E, 0x25, 0x40, 0x60]
      .contains(first)
    {
      return nil
    }
    var colon = start
    while colon < end, bytes[colon] != 0x0A {
      if bytes[colon] == 0x3A, isBreak(colon + 1) {
        var last = colon
        while last > start, LineBytes.isSpace(bytes[last - 1]) { last -= 1 }
        return (KeyText.read(bytes[start..<last]), colon + 1)
      }
      if bytes[colon] == 0x23, LineBytes.isSpace(bytes[colon - 1]) { return nil }
      colon += 1
    }
    return nil
  }

  /// The value behind a colon or a dash, on its line or below; `at` moves behind its last line.
  private mutating func value(
    at offset: Int, indent: Int, isEntry: Bool, depth: Int
  ) -> SyntaxValue? {
    guard depth < Self.deepest else { return nil }
    var first = offset
    while first < end, LineBytes.isSpace(bytes[first]) { first += 1 }
    if first < end, bytes[first] != 0x0A, bytes[first] != 0x23 {
      return isEntry || !isDash(first) && key(at: first) == nil
        ? inline(at: first, indent: indent) : compact(at: first, indent: indent)
    }
    at = LineBytes.next(bytes, from: first, before: end)
    let none = SyntaxValue(form: .none, range: offset..<offset)
    guard let line = nextLine() else { return none }
    first = line.start + line.indent
    if isDash(first), line.indent > indent || isEntry && line.indent == indent {
      return block(.blockList, line.indent, depth)
    }
    guard line.indent > indent else { return none }
    if key(at: first) != nil { return block(.blockMap, line.indent, depth) }
    return inline(at: first, indent: indent)
  }

  /// The list or map whose parts stand on lines of their own.
  private mutating func block(
    _ form: SyntaxValue.Form, _ indent: Int, _ depth: Int
  ) -> SyntaxValue? {
    var parts: [SyntaxPart] = []
    while let line = nextLine(), line.indent >= indent {
      let first = line.start + line.indent
      guard line.indent == indent else { return nil }
      if form == .blockList {
        guard isDash(first) else { break }
        at = line.start
        guard let value = value(at: first + 1, indent: indent, isEntry: false, depth: depth + 1)
        else { return nil }
        parts.append(
          SyntaxPart(
            key: nil, start: first, colon: first + 1, range: line.start..<at, value: value))
      } else {
        guard let part = entry(line, depth: depth + 1) else { return nil }
        parts.append(part)
      }
    }
    guard let start = parts.first?.range.lowerBound else { return nil }
    return SyntaxValue(form: form, range: start..<at, lines: start..<at, parts: parts)
  }

  /// A list or map that starts behind a dash: only its lines are known.
  private mutating func compact(at first: Int, indent: Int) -> SyntaxValue {
    at = LineBytes.next(bytes, from: first, before: end)
    while let line = nextLine(), line.indent > indent {
      at = LineBytes.next(bytes, from: line.start, before: end)
    }
    return SyntaxValue(form: .blockMap, range: first..<at, lines: first..<at)
  }

  /// A text or a flow collection that starts here.
  private mutating func inline(at first: Int, indent: Int) -> SyntaxValue? {
    var value: SyntaxValue?
    switch bytes[first] {
    case 0x22, 0x27:
      var flow = FlowSyntax(bytes, at: first, end: end)
      if flow.quoted() { value = SyntaxValue(form: .quoted, range: first..<flow.at) }
    case 0x5B, 0x7B:
      var flow = FlowSyntax(bytes, at: first, end: end)
      value = flow.collection()
    case 0x7C, 0x3E:
      return blockText(at: first, indent: indent)
    case 0x5D, 0x7D, 0x2C, 0x23, 0x26, 0x2A, 0x21, 0x25, 0x40, 0x60:
      return nil
    default:
      return isDash(first) ? nil : plain(at: first, indent: indent)
    }
    guard let value, passLineEnd(value.range.upperBound) else { return nil }
    return value
  }

  private mutating func blockText(at first: Int, indent: Int) -> SyntaxValue? {
    var last = first + 1
    while last < end, [0x2B, 0x2D].contains(bytes[last]) || (0x31...0x39).contains(bytes[last]) {
      last += 1
    }
    let keeps = bytes[first..<last].contains(0x2B)
    // Less indented than its first line, a comment stands behind the text, not in it.
    var least = bytes[first..<last].first { (0x31...0x39).contains($0) }.map {
      indent + Int($0 - 0x30)
    }
    guard passLineEnd(last) else { return nil }
    let start = at
    var line = at
    while line < end {
      var text = line
      while text < end, bytes[text] == 0x20 { text += 1 }
      let leading = text - line
      while text < end, LineBytes.isSpace(bytes[text]) { text += 1 }
      let isBlank = text >= end || bytes[text] == 0x0A
      guard isBlank || leading >= least ?? indent + 1 else { break }
      if !isBlank, least == nil { least = leading }
      line = LineBytes.next(bytes, from: text, before: end)
      if !isBlank || keeps { at = line }
    }
    return SyntaxValue(form: .blockText, range: first..<last, lines: start..<at)
  }

  private mutating func plain(at first: Int, indent: Int) -> SyntaxValue? {
    var (start, last) = (first, first)
    while true {
      var offset = start
      var isCommented = false
      while offset < end, bytes[offset] != 0x0A {
        let byte = bytes[offset]
        if byte == 0x23, offset > first, LineBytes.isSpace(bytes[offset - 1]) {
          isCommented = true
          break
        }
        if byte == 0x3A, isBreak(offset + 1) { return nil }
        offset += 1
        if !LineBytes.isSpace(byte) { last = offset }
      }
      at = LineBytes.next(bytes, from: offset, before: end)
      guard !isCommented, let line = nextLine(), line.indent > indent,
        !bytes[at..<line.start].contains(0x23)
      else { break }
      start = line.start + line.indent
    }
    return SyntaxValue(form: .plain, range: first..<last)
  }

  /// Moves behind the line of `offset`, where nothing but a comment may follow.
  private mutating func passLineEnd(_ offset: Int) -> Bool {
    var text = offset
    while text < end, LineBytes.isSpace(bytes[text]) { text += 1 }
    guard text >= end || bytes[text] == 0x0A || bytes[text] == 0x23 && text > offset else {
      return false
    }
    at = LineBytes.next(bytes, from: text, before: end)
    return true
  }

  private func isDash(_ offset: Int) -> Bool {
    offset < end && bytes[offset] == 0x2D && isBreak(offset + 1)
  }

  private func isBreak(_ offset: Int) -> Bool {
    offset >= end || LineBytes.isSpace(bytes[offset]) || bytes[offset] == 0x0A
  }
}
