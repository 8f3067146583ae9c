import FunnelCore

/// Why a repository's history could not be read. Nothing was changed.
public enum GitHistoryError: Error, Equatable, Sendable {
  /// The system refuses to open or read a file, with its reason.
  case unreadable(String, reason: String)
  /// A link, pipe or device where the repository has a file or a folder: never opened.
  case notAFile(String)
  /// A file is not as git writes it, with what is wrong.
  case damaged(String, reason: String)
  /// An object, by its id, that no file of the repository at the path holds.
  case missing(object: String, in: String)
  /// Larger than what is read, with the limit.
  case tooLarge(String, reason: String)
  /// The repository at the path is of a kind that is not read.
  case unsupported(String, reason: String)
  /// The history is cut off: the clone at the path is shallow and starts on that day.
  case shallow(String, start: Day)
  /// Several objects have ids that start like this.
  case ambiguous(String, ids: [String])
  /// The name stands for something else than a commit.
  case notACommit(String)
  /// The temporary copy could not be written, with the reason.
  case unwritable(String, reason: String)
  /// The task was cancelled while it read.
  case cancelled

  /// One sentence that names the file.
  public var message: String {
    switch self {
    case .unreadable(let path, let reason): "cannot read \"\(path)\": \(reason)"
    case .notAFile(let path):
      "\"\(path)\" is a link, pipe or device, or lies behind one: not opened"
    case .damaged(let path, let reason): "\"\(path)\" is damaged: \(reason)"
    case .missing(let object, let path): "the repository \"\(path)\" lacks its object \(object)"
    case .tooLarge(let path, let reason): "\"\(path)\" is not read: \(reason)"
    case .unsupported(let path, let reason): "the repository \"\(path)\" is not read: \(reason)"
    case .shallow(let path, let start):
      "the history in \"\(path)\" starts on \(start): it is a shallow clone; "
        + "git fetch --unshallow brings the rest"
    case .ambiguous(let name, let ids):
      "several objects start with \"\(name)\": \(ids.joined(separator: ", "))"
    case .notACommit(let name): "\"\(name)\" is not a commit"
    case .unwritable(let path, let reason): "cannot write \"\(path)\": \(reason)"
    case .cancelled: "cancelled"
    }
  }
}
