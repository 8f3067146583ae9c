#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What the system tells about a path: which file it is and of what kind.
struct FileIdentity: Hashable {
  enum Kind: Hashable { case file, folder, link, other }

  let device: UInt64
  let node: UInt64
  let kind: Kind
  let size: Int
  /// When the content last changed, in nanoseconds since 1970.
  let written: Int
  /// When anything about the file last changed, in nanoseconds since 1970.
  let changed: Int

  /// The file at a path; a link is not followed. Nothing when there is none, with `errno` set.
  init?(_ path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  /// The file of an open descriptor.
  init?(descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    self.init(status)
  }

  /// The entry of an open folder; a link is not followed.
  init?(_ name: UnsafePointer<CChar>, in folder: Int32) {
    var status = stat()
    guard fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
    self.init(status)
  }

  private init(_ status: stat) {
    device = UInt64(truncatingIfNeeded: status.st_dev)
    node = UInt64(truncatingIfNeeded: status.st_ino)
    size = Int(status.st_size)
    #if canImport(Darwin)
      let (content, attributes) = (status.st_mtimespec, status.st_ctimespec)
    #else
      let (content, attributes) = (status.st_mtim, status.st_ctim)
    #endif
    written = Int(content.tv_sec) * 1_000_000_000 + Int(content.tv_nsec)
    changed = Int(attributes.tv_sec) * 1_000_000_000 + Int(attributes.tv_nsec)
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    case S_IFLNK: kind = .link
    default: kind = .other
    }
  }

  static func == (left: FileIdentity, right: FileIdentity) -> Bool {
    left.node == right.node && left.device == right.device
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(node)
    hasher.combine(device)
  }
}
