#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file in the user's own folder that nobody else may read.
struct PrivateFile {
  /// Why a file cannot be read or written, in the system's words or ours.
  struct Failure: Error {
    let reason: String

    init(_ reason: String) { self.reason = reason }

    /// What the system said last.
    static var system: Failure { Failure(String(cString: strerror(errno))) }
  }

  let path: String

  /// The newest bytes of at most `limit`; nothing where there is no file.
  /// - Throws: `Failure` for what cannot be read, is no file, or is somebody else's.
  func newest(_ limit: Int) throws(Failure) -> (bytes: [UInt8], isWhole: Bool)? {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw errno == ELOOP ? Failure("it is a link") : .system
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .system }
    guard status.st_mode & S_IFMT == S_IFREG else { throw Failure("it is no file") }
    guard status.st_uid == geteuid() else { throw Failure("it is somebody else's") }
    let size = Int(status.st_size)
    if size > limit { lseek(descriptor, off_t(size - limit), SEEK_SET) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 64 * 1024)
    while bytes.count < limit {
      let count = read(descriptor, &buffer, min(buffer.count, limit - bytes.count))
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .system }
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return (bytes, size <= limit)
  }

  /// Adds text at the end.
  func append(_ text: String) throws(Failure) { try write(text, to: path, O_APPEND) }

  /// Puts text in the place of the file in one move.
  func replace(with text: String) throws(Failure) {
    let draft = "\(path).\(getpid())"
    do throws(Failure) {
      try write(text, to: draft, O_TRUNC)
      guard rename(draft, path) == 0 else { throw .system }
    } catch {
      unlink(draft)
      throw error
    }
  }

  private func write(_ text: String, to path: String, _ flags: Int32) throws(Failure) {
    if let slash = path.lastIndex(of: "/") { Self.makeFolder(String(path[..<slash])) }
    let descriptor = open(path, O_WRONLY | O_CREAT | O_NOFOLLOW | O_CLOEXEC | flags, 0o600)
    guard descriptor >= 0 else { throw .system }
    defer { close(descriptor) }
    if let code = StandardStream(descriptor: descriptor).write(text) {
      throw Failure(String(cString: strerror(code)))
    }
    if flags & O_TRUNC != 0, fsync(descriptor) != 0 { throw .system }
  }

  private static func makeFolder(_ path: String) {
    if mkdir(path, 0o700) == 0 || errno == EEXIST { return }
    guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return }
    makeFolder(String(path[..<slash]))
    mkdir(path, 0o700)
  }
}
