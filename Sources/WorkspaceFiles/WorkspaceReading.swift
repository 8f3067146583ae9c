import FunnelCore

/// What was read from a folder: everything that could be, and everything wrong with the rest.
public struct WorkspaceReading: Sendable {
  /// The records, their references resolved.
  public var workspace: Workspace
  /// In order of path, line and column, each with its line quoted.
  public var diagnostics: [Diagnostic]
  /// What a folder without `stagecraft.yml` seems to hold; nothing for a workspace.
  public var notes: PlainFolder?
  /// Logs with rows that do not count, in the order of their paths.
  public internal(set) var unreadLogs: [UnreadLog] = []
  /// Resolved paths of asset folders that lie elsewhere.
  public internal(set) var outside: [String] = []
  /// Where a new asset goes: the first asset folder, relative to the workspace.
  public internal(set) var newAssetFolder = ""
  /// What records are read against.
  var context = ReadingContext()
  /// Resolved paths of the folders inside the workspace that hold records.
  var recordFolders: [String] = []

  /// A reading made of its parts, as a test writes it.
  public init(workspace: Workspace, diagnostics: [Diagnostic], notes: PlainFolder? = nil) {
    self.workspace = workspace
    self.diagnostics = diagnostics
    self.notes = notes
  }
}
