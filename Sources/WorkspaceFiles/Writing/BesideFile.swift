/// New content that waits beside the file it is to replace.
///
/// Every file is written this way: write, sync the file, rename, sync the folder.
struct BesideFile {
  /// Where the content is to be.
  let target: String
  /// Where it waits: a name in the same folder that starts with a dot.
  let path: String

  init(_ name: String, for target: String) {
    self.target = target
    path = SystemPath.joined(SystemPath.parent(target), name)
  }

  /// Writes and syncs the content. When that fails nothing is left beside.
  /// - Throws: errors that name the target.
  func write(_ bytes: [UInt8], mode: UInt32, on disk: inout Disk) throws(WriteError) {
    let created: Int32?
    do throws(WriteError) { created = try disk.create(path, mode: mode) } catch {
      throw error.naming(target)
    }
    guard let descriptor = created else {
      throw .io(path: target, reason: "\"\(path)\" is in the way")
    }
    do throws(WriteError) {
      do throws(WriteError) {
        try disk.put(bytes, in: descriptor, path)
        try disk.setMode(mode, of: descriptor, path)
        try disk.sync(descriptor, path)
      } catch {
        disk.letGo(descriptor)
        throw error
      }
      try disk.close(descriptor, path)
    } catch {
      try? disk.delete(path)
      throw error.naming(target)
    }
  }

  /// Puts the content in its place, for good.
  /// - Throws: errors that name the target; what waits beside is left to the caller.
  func moveIntoPlace(on disk: inout Disk) throws(WriteError) {
    do throws(WriteError) {
      try disk.rename(path, to: target)
      try disk.syncFolder(SystemPath.parent(target))
    } catch {
      throw error.naming(target)
    }
  }

  /// Writes the content and puts it in its place; nothing is left beside.
  ///
  /// Only for a name that nobody else uses at the time.
  func replace(with bytes: [UInt8], mode: UInt32, on disk: inout Disk) throws(WriteError) {
    do throws(WriteError) { try disk.delete(path) } catch { throw error.naming(target) }
    try write(bytes, mode: mode, on: &disk)
    do throws(WriteError) { try moveIntoPlace(on: &disk) } catch {
      try? disk.delete(path)
      throw error
    }
  }
}
