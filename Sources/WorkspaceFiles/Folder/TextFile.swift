#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Reads a file a person named, such as a script of commands.
public enum TextFile {
  /// Whether anything is at the path.
  public static func exists(_ path: String) -> Bool { FileIdentity(path) != nil }

  /// The bytes of a regular file of at most 8 MB.
  /// - Throws: `WorkspaceFolderError.notFound` or `.unreadable`.
  public static func bytes(of path: String) throws(WorkspaceFolderError) -> [UInt8] {
    guard let resolved = SystemPath.resolved(path) else {
      throw errno == ENOENT
        ? .notFound(path) : .unreadable(path, reason: SystemPath.reason(errno))
    }
    var reader = FileReader()
    let file = ListedFile(path: path, openPath: resolved, name: path)
    switch reader.readRaw(file, { Array($0) }) {
    case .read(let bytes): return bytes
    case .refused(let diagnostic): throw .unreadable(path, reason: diagnostic.message)
    }
  }
}
