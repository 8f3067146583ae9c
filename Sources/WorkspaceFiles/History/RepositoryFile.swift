#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A regular file of a repository that is open for reading.
final class RepositoryFile {
  let path: String
  /// How large it was when it was opened.
  let size: Int
  private let descriptor: Int32

  /// Takes over an open descriptor.
  init(_ descriptor: Int32, path: String, size: Int) {
    self.descriptor = descriptor
    self.path = path
    self.size = size
  }

  deinit { close(descriptor) }

  /// The whole file.
  func contents(most: Int) throws(GitHistoryError) -> [UInt8] {
    guard size <= most else {
      throw .tooLarge(path, reason: "it has \(size) bytes, at most \(most) are read")
    }
    return try bytes(at: 0, count: size)
  }

  /// Exactly these bytes.
  func bytes(at offset: Int, count: Int) throws(GitHistoryError) -> [UInt8] {
    guard offset >= 0, count >= 0, offset <= size, count <= size - offset else {
      throw .damaged(path, reason: "it ends early")
    }
    var code: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, done in
      while done < count {
        let got = pread(
          descriptor, buffer.baseAddress.map { $0 + done }, count - done, off_t(offset + done))
        if got < 0, errno == EINTR { continue }
        if got < 0 { code = errno }
        if got <= 0 { break }
        done += got
      }
    }
    if code != 0 { throw .unreadable(path, reason: SystemPath.reason(code)) }
    guard bytes.count == count else { throw .damaged(path, reason: "it ends early") }
    return bytes
  }

  /// A number of 32 bits, the highest byte first.
  func word(at offset: Int) throws(GitHistoryError) -> UInt32 {
    try bytes(at: offset, count: 4).reduce(0) { $0 << 8 | UInt32($1) }
  }
}
