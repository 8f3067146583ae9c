/// Why a folder could not be opened at all, or its settings not be written.
///
/// `notFound` and `notAFolder` are a wrong name; the others are the system's refusal.
public enum WorkspaceFolderError: Error, Equatable, Sendable {
  /// There is no such folder.
  case notFound(String)
  /// The path names something else.
  case notAFolder(String)
  /// The system refuses, with its reason.
  case unreadable(String, reason: String)
  /// The file to be written is there already.
  case exists(String)
  /// The file could not be written, with the system's reason.
  case unwritable(String, reason: String)
  /// Writing there is refused, with the reason; nothing has changed.
  case refused(String, reason: String)
  /// The task was cancelled while it read.
  case cancelled

  /// One sentence that names the path.
  public var message: String {
    switch self {
    case .notFound(let path): "nothing at \"\(path)\""
    case .notAFolder(let path): "\"\(path)\" is not a folder"
    case .unreadable(let path, let reason): "cannot read \"\(path)\": \(reason)"
    case .exists(let path): "\"\(path)\" is there already"
    case .unwritable(let path, let reason): "cannot write \"\(path)\": \(reason)"
    case .refused(let path, let reason): "will not write \"\(path)\": \(reason)"
    case .cancelled: "cancelled"
    }
  }
}
