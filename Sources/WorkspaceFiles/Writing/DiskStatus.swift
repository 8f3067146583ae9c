#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What the system tells about a path, a link not followed.
struct DiskStatus {
  let isFile: Bool
  let isFolder: Bool
  /// The permission bits.
  let mode: UInt32
  let node: UInt64

  init(_ status: stat) {
    isFile = status.st_mode & S_IFMT == S_IFREG
    isFolder = status.st_mode & S_IFMT == S_IFDIR
    mode = UInt32(status.st_mode & 0o7777)
    node = UInt64(truncatingIfNeeded: status.st_ino)
  }
}
