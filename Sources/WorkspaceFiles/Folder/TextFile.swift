#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Reads a file a person named, such as a script of commands.
public enum TextFile {
  /// The bytes of a regular file of at most 8 MB.
  /// - Throws: `WorkspaceFolderError.notFound` or `.unreadable`.
  public static func bytes(of path: String) throws(WorkspaceFolderError) -> [UInt8] {
    guard let resolved = SystemPath.resolved(path) else {
      throw errno == ENOENT
        ? .notFound(path) : .unreadable(path, reason: SystemPath.reason(errno))
    }
    var reader = FileReader()
    let file = ListedFile(path: path, openPath: resolved, name: path)
    guard let bytes = reader.readRaw(file, { Array($0) }) else {
      throw .unreadable(path, reason: "not a regular file of at most 8 MB, or not readable")
    }
    return bytes
  }
}
