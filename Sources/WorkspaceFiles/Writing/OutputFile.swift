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
      if let status = try disk.status(path) {
        if isNew { throw .conflict(paths: [path], difference: "") }
        guard status.isFile else {
          throw .refused(path: path, reason: "it is not a regular file")
        }
        try disk.checkWritable(path)
        mode = status.mode
      }
      LeftoverFiles.remove(from: SystemPath.parent(path), on: &disk)
      let name = "\(ProcessIdentity.current.temporaryPrefix)\(ProcessIdentity.digest(path)).new"
      try BesideFile(name, for: path).replace(with: bytes, mode: mode, on: &disk)
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
