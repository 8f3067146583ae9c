/// Where the front matter of a file stands among its bytes, before anybody reads it.
struct FrontMatter {
  enum Kind: Equatable {
    case none, yaml, toml, json
    /// An opening `---` that nothing closes.
    case unclosed
  }

  let kind: Kind
  /// The bytes between the fences; empty for `none` and `unclosed`.
  let content: Range<Int>
  /// Line of the file on which `content` starts.
  let contentLine: Int
  /// Line of the file on which the opening fence stands.
  let fenceLine: Int
  /// The bytes of the prose.
  let body: Range<Int>
  /// Line of the file on which the prose starts.
  let bodyLine: Int

  /// Finds the front matter of a file; a byte order mark and blank lines before it are passed over.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var scan = LineScan(bytes)
    scan.skipByteOrderMark()
    let start = scan.offset
    while let line = scan.peek(), LineScan.isBlank(bytes, line) { scan.advance() }
    fenceLine = scan.line
    guard let fence = scan.peek() else {
      (kind, content, contentLine) = (.none, start..<start, 1)
      (body, bodyLine) = (start..<bytes.count, 1)
      return
    }
    let opening = bytes[fence.lowerBound]
    if opening == 0x7B, let end = Self.endOfObject(bytes, from: fence.lowerBound) {
      (kind, content, contentLine) = (.json, fence.lowerBound..<end, scan.line)
      while let line = scan.peek(), line.lowerBound < end { scan.advance() }
      (body, bodyLine) = (scan.offset..<bytes.count, scan.line)
      return
    }
    guard opening == 0x2D || opening == 0x2B, LineScan.isFence(bytes, fence, of: opening) else {
      (kind, content, contentLine) = (.none, start..<start, 1)
      (body, bodyLine) = (start..<bytes.count, 1)
      return
    }
    scan.advance()
    let first = scan.offset
    contentLine = scan.line
    while let line = scan.peek() {
      let closes =
        LineScan.isFence(bytes, line, of: opening)
        || opening == 0x2D && LineScan.isFence(bytes, line, of: 0x2E)
      if closes {
        kind = opening == 0x2D ? .yaml : .toml
        content = first..<line.lowerBound
        scan.advance()
        (body, bodyLine) = (scan.offset..<bytes.count, scan.line)
        return
      }
      scan.advance()
    }
    kind = .unclosed
    content = first..<first
    (body, bodyLine) = (first..<bytes.count, contentLine)
  }

  /// Behind the brace that closes the object at `from`; nothing for a template tag or no object.
  private static func endOfObject(_ bytes: UnsafeBufferPointer<UInt8>, from: Int) -> Int? {
    var at = from + 1
    while at < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[at]) { at += 1 }
    guard at < bytes.count, bytes[at] == 0x22 || bytes[at] == 0x7D else { return nil }
    var depth = 1
    var isQuoted = false
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      if isQuoted {
        if byte == 0x5C { at += 1 } else if byte == 0x22 { isQuoted = false }
        continue
      }
      switch byte {
      case 0x22: isQuoted = true
      case 0x7B: depth += 1
      case 0x7D:
        depth -= 1
        if depth == 0 { return at }
      default: break
      }
    }
    return nil
  }
}
