/// A wanted number of covering assets and the line that says so.
public struct Target: Hashable, Sendable {
  public let want: Int
  public let position: SourcePosition?

  public init(_ want: Int, at position: SourcePosition? = nil) {
    self.want = want
    self.position = position
  }
}
