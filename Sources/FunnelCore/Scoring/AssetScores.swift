/// What the plugins found in one asset, before anybody asks for a cell.
public struct AssetScores: Hashable, Sendable {
  /// Inferred fit per phase, 0–100.
  public let phases: [Int]
  /// The same by the plugins alone that tell the phases of a stage apart.
  public let phaseRanks: [Int]
  /// Inferred fit per persona of the workspace, 0–100.
  public let personas: [Int]
  /// 0–100.
  public let quality: Int
  /// The quality it would have if what makes it stale were renewed.
  public let renewedQuality: Int
  public let isStale: Bool
  /// Whether any stage plugin found anything to go by.
  public let hasStageEvidence: Bool
  public let state: LifeState
}
