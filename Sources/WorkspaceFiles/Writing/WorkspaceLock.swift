#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Keeps all other writers out of a workspace while one writes.
///
/// The lock is a file that names its owner and appears whole. It is stale only when its owner ran
/// on this host and has surely ended; locks of other hosts are never broken.
struct WorkspaceLock {
  private let path: String

  /// Waits for the lock and takes it.
  /// - Parameter patience: how long to wait, in milliseconds.
  /// - Throws: `WriteError.locked` when it is not free in time, `.io`.
  init(
    of state: StateFolder, for identity: ProcessIdentity, patience: Int, on disk: inout Disk
  ) throws(WriteError) {
    path = state.lock
    var waited = 0
    var pause = 2
    while true {
      if try Self.take(state, identity, on: &disk) { return }
      if try Self.clearStale(state, on: &disk) { continue }
      guard waited < patience else {
        let text = try Self.owner(state, on: &disk)
        guard let owner = text.flatMap({ ProcessIdentity($0) }) else {
          throw .locked(by: "a lock that names nobody; if nobody is writing, remove \(path)")
        }
        throw .locked(by: "process \(owner.pid) on \(owner.host); if it is gone, remove \(path)")
      }
      usleep(UInt32(pause) * 1000)
      waited += pause
      // Often: the others may let go only for a moment.
      pause = min(pause * 2, 5)
    }
  }

  /// Lets the next one in. A lock that cannot be removed ends with the process.
  func release(on disk: inout Disk) {
    do throws(WriteError) { try disk.delete(path) } catch { try? disk.delete(path) }
  }

  private static func take(
    _ state: StateFolder, _ identity: ProcessIdentity, on disk: inout Disk
  ) throws(WriteError) -> Bool {
    guard try disk.status(state.lock) == nil else { return false }
    // Written beside and linked, it is never there without its owner's name. Several threads of
    // one process may try: each takes a name of its own.
    var number = 0
    var made: Int32?
    var beside = ""
    while made == nil {
      beside = SystemPath.joined(state.path, "\(identity.temporaryPrefix)lock-\(number).new")
      made = try disk.create(beside, mode: 0o644)
      number += 1
      if number > 1000 { throw .io(path: state.lock, reason: "its temporary names are taken") }
    }
    guard let descriptor = made else { return false }
    let isTaken: Bool?
    do throws(WriteError) {
      do throws(WriteError) {
        try disk.put(Array((identity.text + "\n").utf8), in: descriptor, beside)
      } catch {
        disk.letGo(descriptor)
        throw error
      }
      try disk.close(descriptor, beside)
      isTaken = try disk.link(beside, to: state.lock)
    } catch {
      try? disk.delete(beside)
      throw error.naming(state.lock)
    }
    do throws(WriteError) { try disk.delete(beside) } catch { try? disk.delete(beside) }
    if let isTaken { return isTaken }
    return try takeWithoutLinks(state, identity, on: &disk)
  }

  /// For file systems without second names.
  private static func takeWithoutLinks(
    _ state: StateFolder, _ identity: ProcessIdentity, on disk: inout Disk
  ) throws(WriteError) -> Bool {
    guard let descriptor = try disk.create(state.lock, mode: 0o644) else { return false }
    do throws(WriteError) {
      try disk.put(Array((identity.text + "\n").utf8), in: descriptor, state.lock)
    } catch {
      disk.letGo(descriptor)
      try? disk.delete(state.lock)
      throw error
    }
    disk.letGo(descriptor)
    return true
  }

  /// Removes the lock of a process that has ended.
  private static func clearStale(
    _ state: StateFolder, on disk: inout Disk
  ) throws(WriteError) -> Bool {
    guard try isStale(state, on: &disk) else { return false }
    // Two that both saw a stale lock must not remove each other's new one.
    guard let held = try disk.hold(state.path) else { return false }
    defer { disk.letGo(held) }
    guard try isStale(state, on: &disk) else { return true }
    try disk.delete(state.lock)
    return true
  }

  private static func isStale(
    _ state: StateFolder, on disk: inout Disk
  ) throws(WriteError) -> Bool {
    guard let text = try owner(state, on: &disk) else { return false }
    return ProcessIdentity(text)?.isGone == true
  }

  private static func owner(
    _ state: StateFolder, on disk: inout Disk
  ) throws(WriteError) -> String? {
    guard let bytes = try disk.contents(state.lock), bytes.last == 0x0A else { return nil }
    return String(decoding: bytes.dropLast(), as: UTF8.self)
  }
}
