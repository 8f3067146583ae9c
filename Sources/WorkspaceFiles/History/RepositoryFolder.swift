#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A folder of a repository, open: what lies in it is reached without following a link, so that
/// nothing in a repository leads out of it.
final class RepositoryFolder {
  private static let mostNames = 100_000

  let path: String
  private let descriptor: Int32

  private init(_ descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  deinit { close(descriptor) }

  /// The folder at a path without links.
  static func at(_ path: String) throws(GitHistoryError) -> RepositoryFolder {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(path, reason: SystemPath.reason(errno)) }
    return RepositoryFolder(descriptor, path: path)
  }

  /// A folder right in this one; nothing when there is none.
  func folder(_ name: String) throws(GitHistoryError) -> RepositoryFolder? {
    let inner = SystemPath.joined(path, name)
    let opened = openat(
      descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    if opened >= 0 { return RepositoryFolder(opened, path: inner) }
    switch errno {
    case ENOENT: return nil
    case ELOOP, EMLINK: throw .notAFile(inner)
    case ENOTDIR:
      // Linux says so for a link, too.
      if let kind = FileIdentity(name, in: descriptor)?.kind, kind == .file { return nil }
      throw .notAFile(inner)
    case let code: throw .unreadable(inner, reason: SystemPath.reason(code))
    }
  }

  /// A file below this folder, by the names on the way to it; nothing when there is none or a
  /// folder is there instead.
  func file(_ names: [String]) throws(GitHistoryError) -> RepositoryFile? {
    guard let last = names.last else { return nil }
    var folder = self
    for name in names.dropLast() {
      guard let inner = try folder.folder(name) else { return nil }
      folder = inner
    }
    return try folder.file(last)
  }

  /// A file right in this folder; nothing when there is none or a folder is there instead.
  func file(_ name: String) throws(GitHistoryError) -> RepositoryFile? {
    let inner = SystemPath.joined(path, name)
    let opened = openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard opened >= 0 else {
      switch errno {
      case ENOENT: return nil
      case ELOOP, EMLINK, ENXIO, EOPNOTSUPP: throw .notAFile(inner)
      case let code: throw .unreadable(inner, reason: SystemPath.reason(code))
      }
    }
    guard let identity = FileIdentity(descriptor: opened), identity.kind == .file else {
      let isFolder = FileIdentity(descriptor: opened)?.kind == .folder
      close(opened)
      if isFolder { return nil }
      throw .notAFile(inner)
    }
    return RepositoryFile(opened, path: inner, size: identity.size)
  }

  /// The names in the folder that are text, sorted by their bytes.
  func names() throws(GitHistoryError) -> [String] {
    let again = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard again >= 0, let stream = fdopendir(again) else {
      let code = errno
      if again >= 0 { close(again) }
      throw .unreadable(path, reason: SystemPath.reason(code))
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(validatingCString: $0) }
      }
      if let name, name != ".", name != ".." { names.append(name) }
      guard names.count <= Self.mostNames else {
        throw .tooLarge(path, reason: "it holds more than \(Self.mostNames) files")
      }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
