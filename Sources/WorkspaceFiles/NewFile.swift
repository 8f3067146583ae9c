#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Writes files that are not there yet.
enum NewFile {
  /// Writes beside, syncs, moves into place, syncs the folder; an existing file is never replaced.
  static func write(
    _ text: String, named name: String, in folder: String
  ) throws(WorkspaceFolderError) {
    let path = SystemPath.joined(folder, name)
    let beside = SystemPath.joined(folder, ".\(name).\(getpid()).new")
    let descriptor = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw failure(path) }
    let isWritten = writeAll(Array(text.utf8), to: descriptor) && fsync(descriptor) == 0
    let code = errno
    guard close(descriptor) == 0, isWritten else {
      unlink(beside)
      throw .unwritable(path, reason: SystemPath.reason(isWritten ? errno : code))
    }
    if FileIdentity(path) != nil {
      unlink(beside)
      throw .exists(path)
    }
    guard rename(beside, path) == 0 else {
      let code = errno
      unlink(beside)
      throw .unwritable(path, reason: SystemPath.reason(code))
    }
    try sync(folder, for: path)
  }

  private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes { rest -> Int in
        #if canImport(Darwin)
          Darwin.write(descriptor, rest.baseAddress, rest.count)
        #elseif canImport(Musl)
          Musl.write(descriptor, rest.baseAddress, rest.count)
        #else
          Glibc.write(descriptor, rest.baseAddress, rest.count)
        #endif
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      sent += count
    }
    return true
  }

  private static func sync(_ folder: String, for path: String) throws(WorkspaceFolderError) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw failure(path) }
  }

  private static func failure(_ path: String) -> WorkspaceFolderError {
    .unwritable(path, reason: SystemPath.reason(errno))
  }
}
