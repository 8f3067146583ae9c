import FunnelCore

/// A file with the front matter that is to be changed: how it is written, and what it means.
struct EditableFile {
  let bytes: [UInt8]
  let path: String
  let matter: FrontMatter
  let meaning: FieldMeaning
  /// The kinds of fault the reader finds.
  let faults: [DiagnosticCode]
  let parts: [SyntaxPart]

  init(_ bytes: [UInt8], path: String) throws(FrontMatterEditError) {
    self.bytes = bytes
    self.path = path
    if let fault = bytes.withUnsafeBufferPointer({ UTF8Check.firstFault(in: $0) }) {
      throw Self.notUTF8(bytes, fault, path)
    }
    if let zero = bytes.firstIndex(of: 0) { throw Self.notUTF8(bytes, zero, path) }
    let matter = bytes.withUnsafeBufferPointer { FrontMatter($0) }
    self.matter = matter
    let line = matter.fenceLine
    switch matter.kind {
    case .none, .yaml: break
    case .toml:
      throw FrontMatterEditError(
        .tomlFrontMatter, path: path, line: line,
        "TOML front matter is not edited: write YAML between --- lines")
    case .json:
      throw FrontMatterEditError(
        .jsonFrontMatter, path: path, line: line,
        "JSON front matter is not edited: write YAML between --- lines")
    case .unclosed:
      throw FrontMatterEditError(
        .unclosedFrontMatter, path: path, line: line,
        "front matter is never closed: end it with a line ---")
    }
    guard matter.content.count <= YAMLReader.mostBytes else {
      let size = (matter.content.count + 1023) / 1024
      throw FrontMatterEditError(
        .tooLarge, path: path, line: matter.contentLine,
        "\(size) KB of front matter; at most 256 KB are edited")
    }
    let reading = bytes.withUnsafeBufferPointer {
      YAMLReader.read($0, in: matter.content, path: path, firstLine: matter.contentLine)
    }
    meaning = FieldMeaning(reading.entries)
    faults = reading.diagnostics.map(\.code)
    parts = BlockSyntax.read(bytes, in: matter.content)
  }

  /// The line end of the file's own fence, or of its first line.
  var ending: [UInt8] { LineBytes.ending(bytes, at: max(0, matter.content.lowerBound - 1)) }

  /// Where the field stands or belongs: at the top, below `params`, or where a dotted key leads.
  func keyPath(of key: String) -> [String] {
    let dotted = key.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let isDotted = dotted.count > 1 && !dotted.contains("")
    for path in [[key], ["params", key]] + (isDotted ? [dotted] : []) where holds(path) {
      return path
    }
    return isDotted ? dotted : [key]
  }

  /// Whether a key stands there, read or not.
  private func holds(_ path: [String]) -> Bool {
    var parts = parts
    for key in path {
      guard let part = parts.first(where: { $0.isNamed(key) }) else { return false }
      parts = part.value.parts
    }
    return true
  }

  /// The line of an offset.
  func line(of offset: Int) -> Int { LineBytes.number(bytes, of: offset) }

  /// An error at a place of the file.
  func error(
    _ reason: FrontMatterEditError.Reason, at offset: Int, _ explanation: String
  ) -> FrontMatterEditError {
    FrontMatterEditError(reason, path: path, line: line(of: offset), explanation)
  }

  private static func notUTF8(
    _ bytes: [UInt8], _ fault: Int, _ path: String
  ) -> FrontMatterEditError {
    let isWide =
      bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) || bytes[fault] == 0
    let digits = String(bytes[fault], radix: 16, uppercase: true)
    return FrontMatterEditError(
      .notUTF8, path: path, line: isWide ? 1 : LineBytes.number(bytes, of: fault),
      isWide
        ? "UTF-16 text or binary data: save the file as UTF-8"
        : "byte 0x\(digits) is not UTF-8 (Latin-1?): save the file as UTF-8")
  }
}
