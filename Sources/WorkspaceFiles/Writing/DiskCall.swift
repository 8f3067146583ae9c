/// One system call of a writer.
struct DiskCall: Sendable, Equatable {
  enum Kind: Sendable {
    case resolve, status, open, read, create, write, mode, sync, close
    case rename, link, unlink, makeFolder, removeFolder, list, syncFolder, lock

    /// Whether a full disk refuses it.
    var takesSpace: Bool {
      switch self {
      case .create, .write, .link, .makeFolder: true
      default: false
      }
    }
  }

  let kind: Kind
  let path: String
  /// Where a rename or link leads.
  var target: String?
}
