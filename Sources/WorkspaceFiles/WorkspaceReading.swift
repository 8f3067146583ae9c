import FunnelCore

/// What was read from a folder: everything that could be, and everything wrong with the rest.
public struct WorkspaceReading: Sendable {
  public var workspace: Workspace
  /// In order of path, line and column, each with its line quoted.
  public var diagnostics: [Diagnostic]
  /// What a folder without `stagecraft.yml` seems to hold; nothing for a workspace.
  public var notes: PlainFolder?

  public init(workspace: Workspace, diagnostics: [Diagnostic], notes: PlainFolder? = nil) {
    self.workspace = workspace
    self.diagnostics = diagnostics
    self.notes = notes
  }
}
