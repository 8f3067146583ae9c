import FunnelCore

/// Reads the logs of conversations, `log/objections-OWNER.csv`: a file for each author.
struct ConversationLogReader {
  static let folder = "log"

  private(set) var conversations: [Conversation] = []
  private(set) var diagnostics: [Diagnostic] = []

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
      switch reader.read(file, { CSVRows($0, path: file.path) }) {
      case .read(let rows):
        var log = ConversationLog(rows, path: file.path, context)
        log.applyReversals()
        conversations += log.conversations
        diagnostics += log.diagnostics
      case .refused(let diagnostic):
        diagnostics.append(diagnostic)
      }
    }
  }
}
