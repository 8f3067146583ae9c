/// A place in a file of the workspace.
public struct SourcePosition: Hashable, Comparable, Sendable {
  /// Relative to the workspace's folder, with forward slashes.
  public let path: String
  /// From one; zero when the whole file is meant.
  public let line: Int
  /// In characters from one; zero when the whole line is meant.
  public let column: Int

  public init(_ path: String, line: Int = 0, column: Int = 0) {
    self.path = path
    self.line = line
    self.column = column
  }

  public static func < (left: SourcePosition, right: SourcePosition) -> Bool {
    if !left.path.utf8.elementsEqual(right.path.utf8) {
      return left.path.utf8.lexicographicallyPrecedes(right.path.utf8)
    }
    return (left.line, left.column) < (right.line, right.column)
  }
}

extension SourcePosition: CustomStringConvertible {
  /// `path:line:column`; a whole file is its first character.
  public var description: String { "\(path):\(max(1, line)):\(max(1, column))" }
}
