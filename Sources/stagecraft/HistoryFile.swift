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
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 64 * 1024)
    while bytes.count < 4 * 1024 * 1024 {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return History(serialized: String(decoding: bytes, as: UTF8.self))
  }

  /// Adds a line; a home that cannot be written to is no reason to complain.
  func append(_ line: String) {
    guard let folder, let path else { return }
    makeFolder(folder)
    let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    var single = History()
    single.add(line)
    StandardStream(descriptor: descriptor).write(single.serialized())
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
