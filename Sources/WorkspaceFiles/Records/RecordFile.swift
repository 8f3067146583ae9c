import FunnelCore

/// One Markdown file, its front matter read and its prose not yet.
struct RecordFile: Sendable {
  let file: ListedFile
  var entries: [LocatedValue.Entry] = []
  var diagnostics: [Diagnostic] = []
  /// There is front matter, in a form that is not read.
  private(set) var isUnread = false
  /// The bytes of the prose.
  let body: Range<Int>
  /// Line of the file on which the prose starts.
  let bodyLine: Int

  var path: String { file.path }

  init(_ bytes: UnsafeBufferPointer<UInt8>, of file: ListedFile) {
    self.file = file
    let matter = FrontMatter(bytes)
    body = matter.body
    bodyLine = matter.bodyLine
    let fence = SourcePosition(file.path, line: matter.fenceLine, column: 1)
    switch matter.kind {
    case .yaml:
      let reading = YAMLReader.read(
        bytes, in: matter.content, path: file.path, firstLine: matter.contentLine)
      entries = reading.entries
      diagnostics = reading.diagnostics
    case .none:
      diagnostics = [
        Diagnostic(.noFrontMatter, at: fence, "no front matter: only the text is known")
      ]
    case .toml:
      isUnread = true
      diagnostics = [
        Diagnostic(
          .tomlFrontMatter, at: fence, "TOML front matter is not read: write YAML between --- lines"
        )
      ]
    case .json:
      isUnread = true
      diagnostics = [
        Diagnostic(
          .jsonFrontMatter, at: fence, "JSON front matter is not read: write YAML between --- lines"
        )
      ]
    case .unclosed:
      isUnread = true
      diagnostics = [
        Diagnostic(
          .unclosedFrontMatter, at: fence, "front matter is never closed: end it with a line ---")
      ]
    }
  }

  /// The prose without blank lines around it.
  func prose(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    let isSpace = { (byte: UInt8) in byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
    var (start, end) = (body.lowerBound, body.upperBound)
    while start < end, isSpace(bytes[start]) { start += 1 }
    while end > start, isSpace(bytes[end - 1]) { end -= 1 }
    return String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self)
  }

  /// The text and line of the first heading of the prose.
  func heading(_ bytes: UnsafeBufferPointer<UInt8>) -> (text: String, line: Int)? {
    let prose = UnsafeBufferPointer(rebasing: bytes[body])
    var scan = LineScan(prose)
    while let line = scan.peek() {
      let text = prose[line].drop { $0 == 0x23 }
      let marks = line.count - text.count
      if (1...6).contains(marks), text.first == 0x20 || text.first == 0x09 {
        let words = String(decoding: text, as: UTF8.self).split {
          $0 == " " || $0 == "\t" || $0 == "\r"
        }
        let title = words.last?.allSatisfy { $0 == "#" } == true ? words.dropLast() : words[...]
        if !title.isEmpty { return (title.joined(separator: " "), bodyLine + scan.line - 1) }
      }
      scan.advance()
    }
    return nil
  }
}
