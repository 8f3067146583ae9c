import FunnelCore

/// Fills in the line of the file each diagnostic is about.
public struct SourceQuoter: Sendable {
  /// How much of a line is quoted, in characters.
  public static let longest = 200

  private let folder: String

  /// A quoter for the files of a workspace's folder.
  public init(folder: String) { self.folder = folder }

  /// The diagnostics in their order, each with its line; those about whole files stay as they are.
  ///
  /// Each file is opened once; one that cannot be read gives no quotes.
  public func quoted(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    var wanted: [String: Set<Int>] = [:]
    for diagnostic in diagnostics where diagnostic.quote == nil && diagnostic.position.line > 0 {
      wanted[diagnostic.position.path, default: []].insert(diagnostic.position.line)
    }
    var quotes: [String: [Int: String]] = [:]
    var reader = FileReader()
    for (path, lines) in wanted {
      let openPath = SystemPath.joined(folder, path)
      guard let resolved = SystemPath.resolved(openPath) else { continue }
      let file = ListedFile(path: path, openPath: resolved, name: path)
      if case .read(let found) = reader.readRaw(file, { Self.lines(lines, of: $0) }) {
        quotes[path] = found
      }
    }
    return diagnostics.map { diagnostic in
      guard diagnostic.quote == nil,
        let quote = quotes[diagnostic.position.path]?[diagnostic.position.line]
      else { return diagnostic }
      var diagnostic = diagnostic
      diagnostic.quote = quote
      return diagnostic
    }
  }

  private static func lines(
    _ wanted: Set<Int>, of bytes: UnsafeBufferPointer<UInt8>
  ) -> [Int: String] {
    var lines: [Int: String] = [:]
    var scan = LineScan(bytes)
    scan.skipByteOrderMark()
    while lines.count < wanted.count, let line = scan.peek() {
      if wanted.contains(scan.line) { lines[scan.line] = text(bytes, line) }
      scan.advance()
    }
    return lines
  }

  private static func text(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> String {
    var end = line.upperBound
    if end > line.lowerBound, bytes[end - 1] == 0x0D { end -= 1 }
    var at = line.lowerBound
    var count = 0
    while at < end {
      if bytes[at] & 0xC0 != 0x80 {
        if count == longest { break }
        count += 1
      }
      at += 1
    }
    let text = String(
      decoding: UnsafeBufferPointer(rebasing: bytes[line.lowerBound..<at]), as: UTF8.self)
    return at < end ? text + "…" : text
  }
}
