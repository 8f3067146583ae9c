/// The folder inside a workspace that holds what is needed to undo and to recover.
///
///     .stagecraft/.gitignore      *
///     .stagecraft/lock            who is writing
///     .stagecraft/pending         the step that is being made
///     .stagecraft/steps/000012    a step that was made; 000012.undone when it was taken back
struct StateFolder {
  static let name = ".stagecraft"

  /// The workspace without links.
  let root: String
  let path: String
  /// Tells this folder from a copy of it.
  let node: UInt64

  var lock: String { SystemPath.joined(path, "lock") }
  var pending: String { SystemPath.joined(path, "pending") }
  var steps: String { SystemPath.joined(path, "steps") }

  /// The folder of a workspace; nothing when it was never written to.
  static func existing(in folder: String, on disk: inout Disk) throws(WriteError) -> StateFolder? {
    guard let root = try disk.resolved(folder) else {
      throw .io(path: folder, reason: "no such folder")
    }
    let path = SystemPath.joined(root, name)
    guard let status = try disk.status(path) else { return nil }
    guard status.isFolder else { throw .refused(path: path, reason: "it is not a folder") }
    return StateFolder(root: root, path: path, node: status.node)
  }

  /// The folder of a workspace, made where it is not there.
  static func made(in folder: String, on disk: inout Disk) throws(WriteError) -> StateFolder {
    if try existing(in: folder, on: &disk) == nil, let root = try disk.resolved(folder) {
      try disk.makeFolder(SystemPath.joined(root, name))
    }
    guard let state = try existing(in: folder, on: &disk) else {
      throw .io(path: folder, reason: "no such folder")
    }
    try disk.makeFolder(state.steps)
    return state
  }

  /// Keeps the folder out of version control, and clears what killed processes left in it.
  ///
  /// To be called under the lock.
  func tidy(for identity: ProcessIdentity, on disk: inout Disk) throws(WriteError) {
    LeftoverFiles.remove(from: path, on: &disk)
    let ignored = SystemPath.joined(path, ".gitignore")
    guard try disk.status(ignored) == nil else { return }
    try BesideFile(identity.temporaryPrefix + "ignore.new", for: ignored)
      .replace(with: Array("*\n".utf8), mode: 0o644, on: &disk)
  }
}
