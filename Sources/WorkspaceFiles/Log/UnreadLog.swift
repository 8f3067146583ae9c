/// A log of conversations that did not count whole.
public struct UnreadLog: Hashable, Sendable {
  /// Relative to the workspace.
  public let path: String
  /// How many of its rows could not be read; nothing where the file could not be.
  public let rows: Int?
}
