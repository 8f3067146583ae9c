/// Puts a new value in the place of an old one of any form; the comment on its line stays.
struct ValueReplacement {
  let bytes: [UInt8]
  let part: SyntaxPart

  /// The changes that put `text` on the key's line.
  func byLine(_ text: [UInt8]) -> ByteSplices {
    var splices = ByteSplices()
    let value = part.value
    switch value.form {
    case .none:
      let hasColon = part.colon > 0 && bytes[part.colon - 1] == 0x3A && part.colon > part.start
      splices.insert((hasColon ? [0x20] : [0x3A, 0x20]) + text, at: part.colon)
    case .plain, .quoted, .flowList, .flowMap:
      splices.replace(value.range, with: text)
    case .blockText:
      splices.replace(value.range, with: text)
      splices.remove(value.lines)
    case .blockList, .blockMap:
      splices.insert([0x20] + text, at: part.colon)
      splices.remove(value.lines)
    }
    return splices
  }

  /// The changes that leave the key alone on its line and put whole lines below.
  func byLines(_ lines: [UInt8]) -> ByteSplices {
    var splices = ByteSplices()
    let value = part.value
    if value.isBlock {
      splices.replace(value.lines, with: lines)
      return splices
    }
    splices.remove(part.colon..<value.range.upperBound)
    let below = LineBytes.next(bytes, from: value.range.upperBound, before: bytes.count)
    splices.insert(lines, at: below)
    if value.form == .blockText { splices.remove(value.lines) }
    return splices
  }
}
