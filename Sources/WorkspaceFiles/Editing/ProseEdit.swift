import FunnelCore

/// A change of a record's prose; its front matter stays byte for byte.
public enum ProseEdit: Sendable, Equatable {
  /// The prose is to be this text; an empty one takes it away.
  case set(String)
  /// A paragraph behind the prose.
  case add(String)
  /// The text below a heading of the second level, up to the next of the first or second: it is
  /// replaced where the heading is there, else both come behind the prose. An empty text takes both
  /// away.
  case section(heading: String, text: String)

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
    case .section(let heading, let text):
      return try section(heading, text, of: file)
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
    return try checked(after, file)
  }

  private func section(
    _ heading: String, _ text: String, of file: EditableFile
  ) throws(FrontMatterEditError) -> [UInt8] {
    let bytes = file.bytes
    let body = file.matter.body
    let title = Array("## \(heading)".utf8)
    var start: Int?
    var end = body.upperBound
    var line = body.lowerBound
    while line < body.upperBound {
      let next =
        bytes[line..<body.upperBound].firstIndex(of: 0x0A).map { $0 + 1 } ?? body.upperBound
      var last = next
      while last > line, isSpace(bytes[last - 1]) { last -= 1 }
      let content = bytes[line..<last]
      if start == nil, content.elementsEqual(title) {
        start = line
      } else if start != nil, isHeading(content) {
        end = line
        break
      }
      line = next
    }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0.utf8) }
    let written = lines.reduce(into: title + file.ending) { $0 += file.ending + $1 }
    guard let start else {
      if text.isEmpty { return bytes }
      return try ProseEdit.add(String(decoding: written, as: UTF8.self)).apply(to: file)
    }
    var head = start
    if text.isEmpty {
      while head > body.lowerBound, isSpace(bytes[head - 1]) { head -= 1 }
      let isLast = end == body.upperBound
      return try checked(
        bytes[..<head] + file.ending + (isLast ? [] : file.ending) + bytes[end...], file)
    }
    var tail = end
    while tail > start, isSpace(bytes[tail - 1]) { tail -= 1 }
    return try checked(bytes[..<start] + written + bytes[tail...], file)
  }

  private func isHeading(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: Array("## ".utf8)) || line.starts(with: Array("# ".utf8))
  }

  private func checked(
    _ after: some Sequence<UInt8>, _ file: EditableFile
  ) throws(FrontMatterEditError) -> [UInt8] {
    let after = Array(after)
    let matter = after.withUnsafeBufferPointer { FrontMatter($0) }
    guard matter.kind == file.matter.kind, matter.content == file.matter.content else {
      throw FrontMatterEditError(
        .unfaithful, path: file.path, "the text would be read as front matter: begin it otherwise")
    }
    return after
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x0A || LineBytes.isSpace(byte) }
}
