/// Why nothing was written.
public enum WriteError: Error, Equatable, Sendable {
  /// How a process reports an error.
  public enum Kind: Sendable {
    /// Reading or writing failed: exit code 4.
    case io
    /// Refused, nothing is wrong with the disk: exit code 5.
    case refused
    /// There was nothing to do.
    case nothing
  }

  /// The system refuses, with its reason.
  case io(path: String, reason: String)
  /// Files are not as they were read; `difference` leads from what was read to what is there.
  case conflict(paths: [String], difference: String)
  /// A command that was interrupted earlier has been taken back, except for files somebody has
  /// changed since: they stay, and `difference` leads from what they were to what they are.
  case interrupted(title: String, paths: [String], difference: String)
  /// Another process is writing.
  case locked(by: String)
  /// Writing there is refused, with the reason.
  case refused(path: String, reason: String)
  /// An edit that changes no byte.
  case nothingToChange
  /// No step is left to take back.
  case nothingToUndo
  /// No step was taken back, or a newer edit came after it.
  case nothingToRedo

  /// Which exit code belongs to it.
  public var kind: Kind {
    switch self {
    case .io: .io
    case .conflict, .interrupted, .locked, .refused: .refused
    case .nothingToChange, .nothingToUndo, .nothingToRedo: .nothing
    }
  }

  /// One sentence that names the paths, without the difference.
  public var message: String {
    switch self {
    case .io(let path, let reason): "cannot write \"\(path)\": \(reason)"
    case .conflict(let paths, _):
      "changed by somebody else meanwhile: \(paths.joined(separator: ", ")); nothing was written"
    case .interrupted(let title, let paths, _):
      "\"\(title)\" was interrupted and has been taken back, except for files changed since: "
        + paths.joined(separator: ", ")
    case .locked(let owner): "another process is writing here: \(owner)"
    case .refused(let path, let reason): "will not write \"\(path)\": \(reason)"
    case .nothingToChange: "nothing to change"
    case .nothingToUndo: "nothing to undo"
    case .nothingToRedo: "nothing to redo"
    }
  }

  /// The same error about another path, for a file that is written by way of a temporary one.
  func naming(_ path: String) -> WriteError {
    switch self {
    case .io(_, let reason): .io(path: path, reason: reason)
    case .refused(_, let reason): .refused(path: path, reason: reason)
    default: self
    }
  }

  /// The same error with paths below `root` made relative to it.
  func relative(to root: String) -> WriteError {
    let start = root + "/"
    func short(_ path: String) -> String {
      path.utf8.starts(with: start.utf8)
        ? String(decoding: Array(path.utf8)[start.utf8.count...], as: UTF8.self) : path
    }
    switch self {
    case .io(let path, let reason): return .io(path: short(path), reason: reason)
    case .refused(let path, let reason): return .refused(path: short(path), reason: reason)
    default: return self
    }
  }
}
