/// Temporary files of processes that were killed while they wrote.
enum LeftoverFiles {
  /// Removes them from a folder. What cannot be removed stays; it is in nobody's way.
  static func remove(from folder: String, on disk: inout Disk) {
    guard let names = try? disk.names(in: folder) else { return }
    for name in names where ProcessIdentity.isLeftover(name) {
      try? disk.delete(SystemPath.joined(folder, name))
    }
  }
}
