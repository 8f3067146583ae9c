/// Writes whole files so that a reader finds the old content or the new, never half of it.
public enum OutputFile {
  /// Writes beside, syncs, moves into place, syncs the folder.
  ///
  /// A file that exists is replaced and keeps its mode; a link, folder or device is refused.
  /// - Parameter isNew: refuse a file that exists.
  /// - Throws: `WorkspaceFolderError.exists`, `.refused` or `.unwritable`; the old content stands.
  public static func write(
    _ bytes: [UInt8], to path: String, isNew: Bool = false
  ) throws(WorkspaceFolderError) {
    var disk = Disk()
    try write(bytes, to: path, isNew: isNew, on: &disk)
  }

  static func write(
    _ bytes: [UInt8], to path: String, isNew: Bool = false, on disk: inout Disk
  ) throws(WorkspaceFolderError) {
    do throws(WriteError) {
      var mode: UInt32 = 0o644
      let status = try disk.status(path)
      if let status {
        if isNew { throw .conflict(paths: [path], difference: "") }
        guard status.isFile else {
          throw .refused(path: path, reason: "it is not a regular file")
        }
        try disk.checkWritable(path)
        mode = status.mode
      }
      LeftoverFiles.remove(from: SystemPath.parent(path), on: &disk)
      let name = ProcessIdentity.current.temporaryPrefix + ProcessIdentity.digest(path)
      let file = BesideFile("\(name).new", for: path)
      let old = BesideFile("\(name)-old.new", for: path)
      try disk.delete(file.path)
      try file.write(bytes, mode: mode, on: &disk)
      defer {
        for beside in [file, old] where (try? disk.delete(beside.path)) == nil {
          try? disk.delete(beside.path)
        }
      }
      // A second name of the old content, to put it back should the folder not be synced.
      try disk.delete(old.path)
      let isKept = status != nil ? try disk.link(path, to: old.path) : false
      try disk.rename(file.path, to: path)
      do throws(WriteError) { try disk.syncFolder(SystemPath.parent(path)) } catch {
        if isKept == true { try? disk.rename(old.path, to: path) }
        if status == nil { try? disk.delete(path) }
        throw error
      }
    } catch {
      switch error {
      case .conflict: throw .exists(path)
      case .refused(_, let reason): throw .refused(path, reason: reason)
      case .io(_, let reason): throw .unwritable(path, reason: reason)
      default: throw .unwritable(path, reason: error.message)
      }
    }
  }
}
