#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Paths as the system understands them, compared by their bytes.
enum SystemPath {
  /// The path without links, `.` and `..`; nothing when it leads nowhere, with `errno` set.
  static func resolved(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(validatingCString: resolved)
  }

  /// Whether a resolved path is a resolved folder or lies below it.
  static func isInside(_ path: String, _ folder: String) -> Bool {
    let (path, folder) = (path.utf8, folder.utf8)
    guard path.starts(with: folder) else { return false }
    return path.count == folder.count || folder.last == 0x2F
      || path[path.index(path.startIndex, offsetBy: folder.count)] == 0x2F
  }

  static func joined(_ folder: String, _ name: String) -> String {
    if name.utf8.first == 0x2F { return name }
    return folder.utf8.last == 0x2F ? folder + name : folder + "/" + name
  }

  /// A path below a folder without the folder; any other path as it is.
  static func relative(_ path: String, to folder: String) -> String {
    let start = folder + "/"
    guard path.utf8.starts(with: start.utf8) else { return path }
    return String(decoding: Array(path.utf8)[start.utf8.count...], as: UTF8.self)
  }

  /// The folder a path lies in, without touching the disk.
  static func parent(_ path: String) -> String {
    let bytes = Array(path.utf8)
    guard let slash = bytes.lastIndex(of: 0x2F) else { return "." }
    return slash == 0 ? "/" : String(decoding: bytes[..<slash], as: UTF8.self)
  }

  /// The absolute form of a path, `.` and `..` worked out on the text alone.
  static func absolute(_ path: String) -> String {
    var start = ""
    if path.utf8.first != 0x2F, let current = getcwd(nil, 0) {
      start = String(cString: current) + "/"
      free(current)
    }
    var parts: [Substring] = []
    for part in (start + path).split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }

  /// What the system says went wrong.
  static func reason(_ code: Int32) -> String {
    strerror(code).map { String(cString: $0) } ?? "error \(code)"
  }
}
