import LineEditing

/// The user's history on disk: private, append-only while a session runs, trimmed when one starts.
///
/// A home that cannot be read or written to is no reason to complain: nothing is kept then.
struct HistoryFile {
  private let file: PrivateFile?

  /// Nothing is kept without a folder.
  init(folder: String?) { file = folder.map { PrivateFile(path: $0 + "/history") } }

  /// The history so far; empty when there is none or it cannot be read.
  func read() -> History {
    guard let file, let found = try? file.newest(Self.sizeLimit) else { return History() }
    if found.isWhole { return History(serialized: String(decoding: found.bytes, as: UTF8.self)) }
    let lines = found.bytes.drop { $0 != UInt8(ascii: "\n") }
    let history = History(serialized: String(decoding: lines, as: UTF8.self))
    try? file.replace(with: history.serialized())
    return history
  }

  /// Adds a line.
  func append(_ line: String) {
    var single = History()
    single.add(line)
    try? file?.append(single.serialized())
  }

  /// The file's newest bytes that are read; what is longer is cut down to its newest lines.
  private static let sizeLimit = 1_000_000
}
