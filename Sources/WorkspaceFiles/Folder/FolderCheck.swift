#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Whether a folder can be opened at all.
enum FolderCheck {
  /// The folder's path without links.
  static func resolved(_ path: String) throws(WorkspaceFolderError) -> String {
    guard let resolved = SystemPath.resolved(path) else {
      if errno == ENOENT { throw .notFound(path) }
      if errno == ENOTDIR { throw .notAFolder(path) }
      throw .unreadable(path, reason: SystemPath.reason(errno))
    }
    let descriptor = open(resolved, O_RDONLY | O_DIRECTORY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOTDIR { throw .notAFolder(path) }
      throw .unreadable(path, reason: SystemPath.reason(errno))
    }
    close(descriptor)
    return resolved
  }
}
