/// A cell short of its target, with the asset nearest to filling it.
public struct Gap: Sendable {
  /// An asset and the score it could reach in the cell if its labels were changed.
  public struct Closest: Hashable, Sendable {
    /// Index in the workspace's assets.
    public let asset: Int
    /// 0–100.
    public let potential: Int
  }

  public let cell: CoverageCell
  public let closest: Closest?
}
