#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Writes whole files so that a reader finds the old content or the new, never half of it.
public enum OutputFile {
  /// Writes beside, syncs, moves into place, syncs the folder.
  ///
  /// A file that exists is replaced and keeps its mode; a link, folder or device is refused.
  /// - Parameter isNew: refuse a file that exists.
  /// - Throws: `WorkspaceFolderError.exists`, `.refused` or `.unwritable`; the old content stands.
  public static func write(
    _ bytes: [UInt8], to path: String, isNew: Bool = false
  ) throws(WorkspaceFolderError) {
    var mode: mode_t = 0o644
    var status = stat()
    if lstat(path, &status) == 0 {
      if isNew { throw .exists(path) }
      guard status.st_mode & S_IFMT == S_IFREG else {
        throw .refused(path, reason: "it is not a regular file")
      }
      guard access(path, W_OK) == 0 else {
        throw .unwritable(path, reason: SystemPath.reason(errno))
      }
      mode = status.st_mode & 0o7777
    }
    let folder = SystemPath.parent(path)
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let beside = SystemPath.joined(folder, ".\(name).\(getpid()).new")
    let descriptor = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw .unwritable(path, reason: SystemPath.reason(errno)) }
    var code: Int32 = 0
    if !writeAll(bytes, to: descriptor) || fchmod(descriptor, mode) != 0 || fsync(descriptor) != 0 {
      code = errno
    }
    if close(descriptor) != 0, code == 0 { code = errno }
    if code == 0, rename(beside, path) != 0 { code = errno }
    guard code == 0 else {
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
    guard descriptor >= 0 else { throw .unwritable(path, reason: SystemPath.reason(errno)) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else {
      throw .unwritable(path, reason: SystemPath.reason(errno))
    }
  }
}
