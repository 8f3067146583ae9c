/// Finds the parts of a list or map between brackets, over one or many lines.
struct FlowSyntax {
  private static let deepest = 32

  private let bytes: [UInt8]
  private let end: Int
  private(set) var at: Int

  init(_ bytes: [UInt8], at: Int, end: Int) {
    self.bytes = bytes
    self.at = at
    self.end = end
  }

  /// The list or map that starts here; nothing when it is not understood.
  mutating func collection(depth: Int = 0) -> SyntaxValue? {
    guard depth < Self.deepest else { return nil }
    let start = at
    let isMap = bytes[at] == 0x7B
    let close: UInt8 = isMap ? 0x7D : 0x5D
    at += 1
    var parts: [SyntaxPart] = []
    pass()
    while at < end, bytes[at] != close {
      guard let part = isMap ? entry(depth) : item(depth) else { return nil }
      parts.append(part)
      pass()
      guard at < end else { return nil }
      if bytes[at] == 0x2C {
        at += 1
        pass()
      } else if bytes[at] != close {
        return nil
      }
    }
    guard at < end else { return nil }
    at += 1
    return SyntaxValue(form: isMap ? .flowMap : .flowList, range: start..<at, parts: parts)
  }

  /// Passes a quoted text; false when it is never closed.
  mutating func quoted() -> Bool {
    let mark = bytes[at]
    at += 1
    while at < end {
      let byte = bytes[at]
      at += 1
      if byte == 0x5C, mark == 0x22 {
        at += 1
      } else if byte == mark {
        if mark == 0x27, at < end, bytes[at] == mark { at += 1 } else { return true }
      }
    }
    return false
  }

  private mutating func item(_ depth: Int) -> SyntaxPart? {
    let start = at
    guard let value = node(depth) else { return nil }
    return SyntaxPart(key: nil, start: start, colon: start, range: start..<at, value: value)
  }

  private mutating func entry(_ depth: Int) -> SyntaxPart? {
    let start = at
    guard let name = node(depth), name.form == .plain || name.form == .quoted else { return nil }
    let key = KeyText.read(bytes[name.range])
    var colon = at
    pass()
    guard at < end, bytes[at] == 0x3A else {
      at = colon
      let value = SyntaxValue(form: .none, range: colon..<colon)
      return SyntaxPart(key: key, start: start, colon: colon, range: start..<colon, value: value)
    }
    at += 1
    colon = at
    pass()
    guard at < end else { return nil }
    if bytes[at] == 0x2C || bytes[at] == 0x7D {
      at = colon
      let value = SyntaxValue(form: .none, range: colon..<colon)
      return SyntaxPart(key: key, start: start, colon: colon, range: start..<colon, value: value)
    }
    guard let value = node(depth) else { return nil }
    return SyntaxPart(key: key, start: start, colon: colon, range: start..<at, value: value)
  }

  private mutating func node(_ depth: Int) -> SyntaxValue? {
    let start = at
    switch bytes[at] {
    case 0x5B, 0x7B:
      return collection(depth: depth + 1)
    case 0x22, 0x27:
      return quoted() ? SyntaxValue(form: .quoted, range: start..<at) : nil
    case 0x5D, 0x7D, 0x2C, 0x23, 0x26, 0x2A, 0x21, 0x7C, 0x3E, 0x25, 0x40, 0x60:
      return nil
    default:
      let last = plain()
      at = last
      return last > start ? SyntaxValue(form: .plain, range: start..<last) : nil
    }
  }

  /// Behind the last letter of the plain text that starts here.
  private mutating func plain() -> Int {
    var last = at
    while at < end {
      let byte = bytes[at]
      if LineBytes.isSpace(byte) || byte == 0x0A {
        at += 1
        if at < end, bytes[at] == 0x23 { return last }
        continue
      }
      if [0x2C, 0x5B, 0x5D, 0x7B, 0x7D].contains(byte) { return last }
      if byte == 0x3A {
        let next = at + 1 < end ? bytes[at + 1] : 0x0A
        if LineBytes.isSpace(next) || [0x0A, 0x2C, 0x5B, 0x5D, 0x7B, 0x7D].contains(next) {
          return last
        }
      }
      at += 1
      last = at
    }
    return last
  }

  /// Passes spaces, line ends and comments.
  private mutating func pass() {
    while at < end {
      let byte = bytes[at]
      if byte == 0x23, LineBytes.isSpace(bytes[at - 1]) || bytes[at - 1] == 0x0A {
        at = LineBytes.end(bytes, from: at, before: end)
      } else if LineBytes.isSpace(byte) || byte == 0x0A {
        at += 1
      } else {
        return
      }
    }
  }
}
