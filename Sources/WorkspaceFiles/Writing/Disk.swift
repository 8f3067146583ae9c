#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The system calls of one writing operation, each counted, so that a test can let any one fail.
///
/// Errors are `WriteError.io` with the path of the call, or `.refused` for what is not a file.
struct Disk {
  /// The most bytes a file to be changed has.
  private static let mostBytes = 64 * 1024 * 1024

  private let faults: Faults
  private(set) var count = 0
  private(set) var calls: [DiskCall] = []
  private(set) var isStopped = false

  init(_ faults: Faults = Faults()) { self.faults = faults }

  /// The path without links; nothing when it leads nowhere.
  mutating func resolved(_ path: String) throws(WriteError) -> String? {
    try count(.resolve, path)
    if let resolved = SystemPath.resolved(path) { return resolved }
    if errno == ENOENT { return nil }
    throw failure(path)
  }

  /// What is at a path; nothing when there is nothing.
  mutating func status(_ path: String) throws(WriteError) -> DiskStatus? {
    try count(.status, path)
    var status = stat()
    if lstat(path, &status) == 0 { return DiskStatus(status) }
    if errno == ENOENT { return nil }
    throw failure(path)
  }

  /// Refuses a file the person may not write, though its folder would let it be replaced.
  mutating func checkWritable(_ path: String) throws(WriteError) {
    try count(.status, path)
    guard access(path, W_OK) == 0 else { throw failure(path) }
  }

  /// The bytes of a regular file; nothing when there is none. Links and pipes are not opened.
  mutating func contents(_ path: String) throws(WriteError) -> [UInt8]? {
    guard let status = try status(path) else { return nil }
    guard status.isFile else { throw .refused(path: path, reason: "it is not a regular file") }
    try count(.open, path)
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    if descriptor < 0, errno == ENOENT { return nil }
    guard descriptor >= 0 else { throw failure(path) }
    defer { _ = systemClose(descriptor) }
    var opened = stat()
    guard fstat(descriptor, &opened) == 0 else { throw failure(path) }
    guard DiskStatus(opened).isFile else {
      throw .refused(path: path, reason: "it is not a regular file")
    }
    guard Int(opened.st_size) <= Self.mostBytes else {
      throw .refused(path: path, reason: "it is larger than 64 MB")
    }
    var bytes: [UInt8] = []
    // One more than the size: the end is seen without another round.
    var chunk = [UInt8](repeating: 0, count: min(max(Int(opened.st_size) + 1, 512), 1 << 20))
    while true {
      try count(.read, path)
      let got = chunk.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else { throw failure(path) }
      if got == 0 { return bytes }
      bytes += chunk[..<got]
      guard bytes.count <= Self.mostBytes else {
        throw .refused(path: path, reason: "it grows while it is read")
      }
    }
  }

  /// Opens a new file for writing; nothing when the name is taken.
  mutating func create(_ path: String, mode: UInt32) throws(WriteError) -> Int32? {
    try count(.create, path)
    let descriptor = open(
      path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode_t(mode))
    if descriptor >= 0 { return descriptor }
    if errno == EEXIST { return nil }
    throw failure(path)
  }

  mutating func put(_ bytes: [UInt8], in descriptor: Int32, _ path: String) throws(WriteError) {
    var sent = 0
    while sent < bytes.count {
      let most = min(bytes.count - sent, faults.mostPerWrite ?? .max)
      do throws(WriteError) { try count(.write, path) } catch {
        // A failing write may have written something.
        let torn = bytes[sent..<(sent + most / 2)]
        _ = torn.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        throw error
      }
      let part = bytes[sent..<(sent + most)]
      let done = part.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if done < 0, errno == EINTR { continue }
      guard done > 0 else { throw failure(path) }
      sent += done
    }
  }

  mutating func setMode(_ mode: UInt32, of descriptor: Int32, _ path: String) throws(WriteError) {
    try count(.mode, path)
    guard fchmod(descriptor, mode_t(mode)) == 0 else { throw failure(path) }
  }

  mutating func sync(_ descriptor: Int32, _ path: String) throws(WriteError) {
    try count(.sync, path)
    guard fsync(descriptor) == 0 else { throw failure(path) }
  }

  /// Closes a file that was written; the descriptor is gone whatever happens.
  mutating func close(_ descriptor: Int32, _ path: String) throws(WriteError) {
    let code = systemClose(descriptor) == 0 ? 0 : errno
    try count(.close, path)
    if code != 0 { throw .io(path: path, reason: SystemPath.reason(code)) }
  }

  mutating func rename(_ path: String, to target: String) throws(WriteError) {
    try count(.rename, path, target)
    guard systemRename(path, target) == 0 else { throw failure(target) }
  }

  /// Gives a file a second name; false when the name is taken, nothing where the file system
  /// knows no second names.
  mutating func link(_ path: String, to target: String) throws(WriteError) -> Bool? {
    try count(.link, path, target)
    if systemLink(path, target) == 0 { return true }
    switch errno {
    case EEXIST: return false
    case EPERM, ENOTSUP, EOPNOTSUPP, ENOSYS, EMLINK: return nil
    default: throw failure(target)
    }
  }

  /// Removes a file or link; it need not be there.
  mutating func delete(_ path: String) throws(WriteError) {
    try count(.unlink, path)
    guard unlink(path) == 0 || errno == ENOENT else { throw failure(path) }
  }

  /// Makes a folder, synced into the one it lies in; it may be there.
  mutating func makeFolder(_ path: String) throws(WriteError) {
    try count(.makeFolder, path)
    if mkdir(path, 0o755) != 0 {
      guard errno == EEXIST else { throw failure(path) }
      guard try status(path)?.isFolder == true else {
        throw .refused(path: path, reason: "it is not a folder")
      }
      return
    }
    try syncFolder(SystemPath.parent(path))
  }

  /// Removes a folder unless something is in it.
  mutating func deleteEmptyFolder(_ path: String) throws(WriteError) {
    try count(.removeFolder, path)
    guard rmdir(path) != 0, errno != ENOENT, errno != ENOTEMPTY, errno != EEXIST else { return }
    throw failure(path)
  }

  /// The names in a folder that are text, sorted by their bytes; none when there is no folder.
  mutating func names(in path: String) throws(WriteError) -> [String] {
    try count(.list, path)
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    if descriptor < 0, errno == ENOENT { return [] }
    guard descriptor >= 0 else { throw failure(path) }
    guard let stream = fdopendir(descriptor) else {
      let error = failure(path)
      _ = systemClose(descriptor)
      throw error
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(validatingCString: $0) }
      }
      if let name { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Makes names that were made, moved or removed in a folder last.
  mutating func syncFolder(_ path: String) throws(WriteError) {
    let descriptor = try openFolder(path)
    defer { _ = systemClose(descriptor) }
    try count(.syncFolder, path)
    guard fsync(descriptor) == 0 else { throw failure(path) }
  }

  /// Opens a folder and holds it against everybody on this host who does the same; false where
  /// the file system cannot. Closing the descriptor, or the end of the process, lets go.
  mutating func hold(_ path: String) throws(WriteError) -> Int32? {
    let descriptor = try openFolder(path)
    do throws(WriteError) { try count(.lock, path) } catch {
      _ = systemClose(descriptor)
      throw error
    }
    while flock(descriptor, LOCK_EX) != 0 {
      if errno == EINTR { continue }
      _ = systemClose(descriptor)
      return nil
    }
    return descriptor
  }

  func letGo(_ descriptor: Int32) { _ = systemClose(descriptor) }

  private mutating func openFolder(_ path: String) throws(WriteError) -> Int32 {
    try count(.open, path)
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path) }
    return descriptor
  }

  private func failure(_ path: String) -> WriteError {
    .io(path: path, reason: SystemPath.reason(errno))
  }

  private mutating func count(
    _ kind: DiskCall.Kind, _ path: String, _ target: String? = nil
  ) throws(WriteError) {
    if isStopped { throw .io(path: path, reason: "stopped") }
    count += 1
    let call = DiskCall(kind: kind, path: path, target: target)
    if faults.isTraced { calls.append(call) }
    faults.meanwhile?(count, call)
    if count == faults.stopAt {
      isStopped = true
      throw .io(path: path, reason: "stopped")
    }
    guard let failAt = faults.failAt else { return }
    if count == failAt || (faults.isLasting && count > failAt && kind.takesSpace) {
      throw .io(path: path, reason: SystemPath.reason(faults.code))
    }
  }
}

// The methods above have the names of these calls.
private let systemClose: @Sendable (Int32) -> Int32 = { close($0) }
private let systemRename: @Sendable (String, String) -> Int32 = { rename($0, $1) }
private let systemLink: @Sendable (String, String) -> Int32 = { link($0, $1) }
