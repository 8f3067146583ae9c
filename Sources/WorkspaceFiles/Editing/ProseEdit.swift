import FunnelCore

/// A change of a record's prose; its front matter stays byte for byte.
public enum ProseEdit: Sendable, Equatable {
  /// The prose is to be this text; an empty one takes it away.
  case set(String)
  /// A paragraph behind the prose.
  case add(String)

  /// The bytes of the file with its prose changed; line ends are the file's own.
  func apply(to file: EditableFile) throws(FrontMatterEditError) -> [UInt8] {
    let bytes = file.bytes
    var start = file.matter.body.lowerBound
    var end = file.matter.body.upperBound
    while start < end, isSpace(bytes[start]) { start += 1 }
    while end > start, isSpace(bytes[end - 1]) { end -= 1 }
    let ending = file.ending
    var after: [UInt8]
    switch self {
    case .set(let text) where text.isEmpty:
      after = Array(bytes[..<file.matter.body.lowerBound])
    case .set(let text) where start < end, .add(let text) where start < end:
      after =
        if case .set = self { Array(bytes[..<start]) } else { bytes[..<end] + ending + ending }
      after += Array(text.utf8) + bytes[end...]
    case .set(let text), .add(let text):
      after = bytes
      if let last = after.last, last != 0x0A { after += ending }
      after += Array(text.utf8) + ending
    }
    let matter = after.withUnsafeBufferPointer { FrontMatter($0) }
    guard matter.kind == file.matter.kind, matter.content == file.matter.content else {
      throw FrontMatterEditError(
        .unfaithful, path: file.path, "the text would be read as front matter: begin it otherwise")
    }
    return after
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x0A || LineBytes.isSpace(byte) }
}
