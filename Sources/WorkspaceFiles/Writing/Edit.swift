/// All changes of one command: one step of undo.
public struct Edit: Sendable, Equatable {
  /// What the command was, in one line: `asset set case-bauer owner=raj`.
  public var title: String
  /// The files it changes, each once; their order has no meaning.
  public var changes: [FileChange]

  /// An edit of some files.
  public init(title: String, changes: [FileChange]) {
    self.title = title
    self.changes = changes
  }
}
