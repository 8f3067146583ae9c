import FunnelCore

/// Reads the logs of conversations, `log/objections-OWNER.csv`: a file for each author.
struct ConversationLogReader {
  static let folder = "log"

  private(set) var conversations: [Conversation] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// The logs whose figures are not whole, in the order of their paths.
  private(set) var unread: [UnreadLog] = []

  /// Whether a file of this name is a log of conversations.
  static func isLog(_ name: String) -> Bool {
    name.hasPrefix("objections-") && name.hasSuffix(".csv")
  }

  /// Reads the logs of the workspace at `path`; a folder that is not there holds none.
  init(of path: String, root: String, _ context: ReadingContext) {
    let openPath = SystemPath.joined(path, Self.folder)
    guard FileIdentity(openPath) != nil else { return }
    var lister = FolderLister(named: [root], accepting: Self.isLog)
    lister.addChecked(path: Self.folder, openPath: openPath)
    let listing = lister.finish()
    diagnostics = listing.diagnostics
    var reader = FileReader()
    for file in listing.files {
      // One bad byte costs its row, not what the others say.
      let outcome = reader.readRaw(file) { bytes -> FileOutcome<CSVRows> in
        if let diagnostic = FileReader.utf16(bytes, file.path) { return .refused(diagnostic) }
        return .read(CSVRows(bytes, path: file.path))
      }
      switch outcome {
      case .read(.read(let rows)): add(ConversationLog(rows, path: file.path, context), file)
      case .read(.refused(let diagnostic)), .refused(let diagnostic):
        diagnostics.append(diagnostic)
        unread.append(UnreadLog(path: file.path, rows: nil))
      }
    }
  }

  private mutating func add(_ log: ConversationLog, _ file: ListedFile) {
    conversations += log.conversations
    diagnostics += log.diagnostics
    if log.unread > 0 { unread.append(UnreadLog(path: file.path, rows: log.unread)) }
  }
}
