/// Looks through YAML before the parser does: for what is refused, and for what would hurt it.
///
/// It knows just enough of the grammar to tell a token's start from text, quotes and comments.
struct YAMLGuard {
  enum Finding: Equatable {
    case tooDeep, alias, tag, control
  }

  static let deepest = 32

  private let bytes: [UInt8]
  private(set) var findings: [(finding: Finding, range: Range<Int>)] = []

  private var at = 0
  private var flowDepth = 0
  private var compact = 0
  private var indents: [Int] = []
  private var quote: UInt8?
  private var blockIndent: Int?
  private var isTooDeep = false

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    guard Self.isSuspicious(bytes) else { return }
    while at < bytes.count { scanLine() }
  }

  /// Whether a closer look can find anything: most front matter ends here.
  private static func isSuspicious(_ bytes: [UInt8]) -> Bool {
    var brackets = 0
    var leading = 0
    var isLeading = true
    for (offset, byte) in bytes.enumerated() {
      switch byte {
      case 0x0A: (leading, isLeading) = (0, true)
      case 0x20, 0x2D, 0x3F: if isLeading { leading += 1 }
      case 0x26, 0x2A, 0x21: return true
      case 0x5B, 0x7B:
        brackets += 1
        isLeading = false
      case 0x09, 0x0D: isLeading = false
      case 0..<0x20, 0x7F: return true
      case 0xC2 where offset + 1 < bytes.count && (0x80...0x9F).contains(bytes[offset + 1]):
        return true
      case 0xEF
      where offset + 2 < bytes.count && bytes[offset + 1] == 0xBF
        && bytes[offset + 2] >= 0xBE:
        return true
      default: isLeading = false
      }
      if brackets > deepest || leading > deepest { return true }
    }
    return false
  }

  private mutating func scanLine() {
    let start = at
    while at < bytes.count, bytes[at] == 0x20 { at += 1 }
    let indent = at - start
    if let blockIndent {
      let isBlank = at >= bytes.count || bytes[at] == 0x0A || bytes[at] == 0x0D
      if isBlank || indent > blockIndent {
        passText()
        return
      }
      self.blockIndent = nil
    }
    if quote == nil, flowDepth == 0 {
      guard at < bytes.count, ![0x0A, 0x0D, 0x23].contains(bytes[at]) else {
        passText()
        return
      }
      while let last = indents.last, last >= indent { indents.removeLast() }
      indents.append(indent)
      compact = 0
      if indents.count <= Self.deepest { isTooDeep = false }
      checkDepth(at)
    }
    scanTokens(indent: indent)
  }

  /// Reads the rest of a line, which starts with a token unless a quote is open.
  private mutating func scanTokens(indent: Int) {
    var isStart = true
    while at < bytes.count, bytes[at] != 0x0A {
      let byte = bytes[at]
      if isControl(at) {
        findings.append((.control, at..<at + 1))
        at += 1
      } else if let open = quote {
        passQuoted(open)
        isStart = false
      } else if byte == 0x20 || byte == 0x09 || byte == 0x0D {
        at += 1
        if byte != 0x0D, at < bytes.count, bytes[at] == 0x23 {
          passText()
          return
        }
      } else if isStart {
        isStart = startToken(byte, indent: indent)
        if blockIndent != nil {
          passText()
          return
        }
      } else {
        isStart = passPlain(byte)
      }
    }
    at = min(bytes.count, at + 1)
  }

  /// Reads what starts a token; whether another may start right behind it.
  private mutating func startToken(_ byte: UInt8, indent: Int) -> Bool {
    let start = at
    at += 1
    switch byte {
    case 0x22, 0x27:
      quote = byte
      return false
    case 0x2D, 0x3F:
      guard flowDepth == 0, isSpace(at) else { return false }
      compact += 1
      checkDepth(start)
      return true
    case 0x5B, 0x7B:
      flowDepth += 1
      checkDepth(start)
      return true
    case 0x5D, 0x7D:
      flowDepth = max(0, flowDepth - 1)
      return false
    case 0x2C:
      return flowDepth > 0
    case 0x26, 0x2A:
      passName()
      findings.append((.alias, start..<at))
      return true
    case 0x21:
      passName()
      findings.append((.tag, start..<at))
      return true
    case 0x7C, 0x3E:
      if flowDepth == 0 { blockIndent = indent }
      return false
    case 0x3A:
      return isSpace(at)
    default:
      return false
    }
  }

  /// Reads one byte of plain text; whether a token starts behind it.
  private mutating func passPlain(_ byte: UInt8) -> Bool {
    let start = at
    at += 1
    switch byte {
    case 0x3A:
      return isSpace(at)
        || flowDepth > 0 && at < bytes.count
          && [0x2C, 0x5B, 0x5D, 0x7B, 0x7D].contains(bytes[at])
    case 0x2C:
      return flowDepth > 0
    case 0x5B where flowDepth > 0, 0x7B where flowDepth > 0:
      flowDepth += 1
      checkDepth(start)
      return true
    case 0x5D where flowDepth > 0, 0x7D where flowDepth > 0:
      flowDepth -= 1
      return false
    default:
      return false
    }
  }

  private mutating func passQuoted(_ open: UInt8) {
    while at < bytes.count, bytes[at] != 0x0A, !isControl(at) {
      let byte = bytes[at]
      at += 1
      if byte == 0x5C, open == 0x22, at < bytes.count, bytes[at] != 0x0A {
        at += 1
      } else if byte == open {
        if open == 0x27, at < bytes.count, bytes[at] == 0x27 {
          at += 1
          continue
        }
        quote = nil
        return
      }
    }
  }

  /// Reads to the end of the line, looking for control characters only.
  private mutating func passText() {
    while at < bytes.count, bytes[at] != 0x0A {
      if isControl(at) { findings.append((.control, at..<at + 1)) }
      at += 1
    }
    at = min(bytes.count, at + 1)
  }

  private mutating func passName() {
    while at < bytes.count, !isSpace(at), ![0x2C, 0x5B, 0x5D, 0x7B, 0x7D].contains(bytes[at]) {
      at += 1
    }
  }

  private mutating func checkDepth(_ start: Int) {
    guard flowDepth + compact + indents.count > Self.deepest, !isTooDeep else { return }
    isTooDeep = true
    findings.append((.tooDeep, start..<start + 1))
  }

  private func isSpace(_ offset: Int) -> Bool {
    offset >= bytes.count || [0x20, 0x09, 0x0A, 0x0D].contains(bytes[offset])
  }

  /// Whether a control character the parser refuses stands at an offset.
  private func isControl(_ offset: Int) -> Bool {
    let byte = bytes[offset]
    if byte < 0x20 { return byte != 0x09 && byte != 0x0A && byte != 0x0D }
    switch byte {
    case 0x7F: return true
    case 0xC2:
      return offset + 1 < bytes.count && (0x80...0x9F).contains(bytes[offset + 1])
        && bytes[offset + 1] != 0x85
    case 0xEF:
      return offset + 2 < bytes.count && bytes[offset + 1] == 0xBF && bytes[offset + 2] >= 0xBE
    default: return false
    }
  }
}
