/// New content for one file of the workspace.
public struct FileChange: Sendable, Equatable {
  /// The file as the workspace's records name it: relative to the workspace, or inside an asset
  /// folder that lies outside of it. No part of it starts with a dot.
  public let path: String
  /// The bytes the caller has read; nothing where there must be no such file.
  public let before: [UInt8]?
  /// The bytes to be; nothing where the file is to go away.
  public let after: [UInt8]?
  /// For a file that only grows: what undo adds at its end instead of restoring `before`.
  ///
  /// Such a change only adds, so `after` starts with `before`, and each line here answers one of the
  /// last lines added. Redo adds those again, but not what stands above them where the change began
  /// the file. Rows somebody else added since stay where they are.
  public var undoAppend: [UInt8]?

  /// A change of the file at `path` from `before` to `after`.
  public init(
    path: String, before: [UInt8]?, after: [UInt8]?, undoAppend: [UInt8]? = nil
  ) {
    self.path = path
    self.before = before
    self.after = after
    self.undoAppend = undoAppend
  }
}
