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
    /// There is no such step: exit code 3.
    case notFound
  }

  /// The system refuses, with its reason.
  case io(path: String, reason: String)
  /// Nothing can be written in the workspace, a path as the caller gave it, with the reason.
  case unwritableFolder(String, reason: String)
  /// Files are not as they were read; `difference` leads from what was read to what is there.
  case conflict(paths: [String], difference: String)
  /// A command that was interrupted earlier has been taken back, except for files somebody has
  /// changed since: they stay, and `difference` leads from what they were to what they are.
  case interrupted(title: String, paths: [String], difference: String)
  /// Another process is writing.
  case locked(by: String)
  /// Writing there is refused, with the reason.
  case refused(path: String, reason: String)
  /// A step cannot be taken back or made again.
  case blocked(BlockedStep)
  /// No step has this number; those of `kept` there are.
  case noStep(Int, kept: [Int])
  /// An edit that changes no byte.
  case nothingToChange
  /// No step is left to take back.
  case nothingToUndo
  /// No step was taken back, or a newer edit came after it.
  case nothingToRedo
  /// The step with this number is taken back already.
  case undoneAlready(Int)
  /// The step with this number was not taken back.
  case standsAlready(Int)

  /// Which exit code belongs to it.
  public var kind: Kind {
    switch self {
    case .io, .unwritableFolder: .io
    case .conflict, .interrupted, .locked, .refused, .blocked: .refused
    case .noStep: .notFound
    case .nothingToChange, .nothingToUndo, .nothingToRedo, .undoneAlready, .standsAlready: .nothing
    }
  }

  /// One sentence that names the paths, without the difference.
  public var message: String {
    switch self {
    case .io(let path, let reason): "cannot write \"\(path)\": \(reason)"
    case .unwritableFolder(let folder, let reason):
      "cannot write in the folder \"\(folder)\": \(reason)"
    case .conflict(let paths, _):
      "changed by somebody else meanwhile: \(paths.joined(separator: ", ")); nothing was written"
    case .interrupted(let title, let paths, _):
      "\"\(title)\" was interrupted and has been taken back, except for files changed since: "
        + paths.joined(separator: ", ")
    case .locked(let owner): "another process is writing here: \(owner)"
    case .refused(let path, let reason): "will not write \"\(path)\": \(reason)"
    case .blocked(let step): step.message
    case .noStep(let number, let kept):
      "no step \(number)"
        + (kept.first.map { "; there are \($0) to \(kept.last ?? $0), as log lists them" } ?? "")
    case .nothingToChange: "nothing to change"
    case .nothingToUndo: "nothing to undo"
    case .nothingToRedo: "nothing to redo"
    case .undoneAlready(let number):
      "step \(number) is undone already; redo \(number) makes it again"
    case .standsAlready(let number): "step \(number) stands; undo \(number) takes it back"
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
    switch self {
    case .io(let path, let reason):
      .io(path: SystemPath.relative(path, to: root), reason: reason)
    case .refused(let path, let reason):
      .refused(path: SystemPath.relative(path, to: root), reason: reason)
    default: self
    }
  }
}
