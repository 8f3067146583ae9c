import LineEditing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The user's history on disk: private, append-only while a session runs, trimmed when one starts.
struct HistoryFile {
  private let folder: String?
  private var path: String? { folder.map { $0 + "/history" } }

  /// Nothing is kept without a folder.
  init(folder: String?) { self.folder = folder }

  /// The history so far; empty when there is none or it cannot be read.
  func read() -> History {
    guard let path, let file = open(path, "r") else { return History() }
    defer { fclose(file) }
    fseek(file, 0, SEEK_END)
    let isTooLong = ftell(file) > Self.sizeLimit
    fseek(file, isTooLong ? -Self.sizeLimit : 0, isTooLong ? SEEK_END : SEEK_SET)
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 64 * 1024)
    while bytes.count <= Self.sizeLimit {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    guard isTooLong else { return History(serialized: String(decoding: bytes, as: UTF8.self)) }
    let whole = bytes.drop { $0 != UInt8(ascii: "\n") }
    let history = History(serialized: String(decoding: whole, as: UTF8.self))
    replace(path, with: history)
    return history
  }

  /// Adds a line; a home that cannot be written to is no reason to complain.
  func append(_ line: String) {
    guard let folder, let path else { return }
    makeFolder(folder)
    var single = History()
    single.add(line)
    write(single, to: path, O_APPEND)
  }

  /// The file's newest bytes that are read; what is longer is cut down to its newest lines.
  private static let sizeLimit = 1_000_000

  private func replace(_ path: String, with history: History) {
    let draft = path + ".new"
    if write(history, to: draft, O_TRUNC) { rename(draft, path) }
  }

  @discardableResult
  private func write(_ history: History, to path: String, _ flags: Int32) -> Bool {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_NOFOLLOW | O_CLOEXEC | flags, 0o600)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return StandardStream(descriptor: descriptor).write(history.serialized()) == nil
  }

  private func open(_ path: String, _ mode: String) -> UnsafeMutablePointer<FILE>? {
    fopen(path, mode)
  }

  private func open(_ path: String, _ flags: Int32, _ mode: mode_t) -> Int32 {
    #if canImport(Glibc)
      Glibc.open(path, flags, mode)
    #else
      Darwin.open(path, flags, mode)
    #endif
  }

  private func makeFolder(_ path: String) {
    if mkdir(path, 0o700) == 0 || errno == EEXIST { return }
    guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return }
    makeFolder(String(path[..<slash]))
    mkdir(path, 0o700)
  }
}
