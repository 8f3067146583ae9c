/// One stage × one persona: what covers it and what is wanted.
public struct CoverageCell: Sendable {
  /// Index in the model's stages.
  public let stage: Int
  /// Index in the workspace's personas.
  public let persona: Int
  /// Indices of the covering assets in the workspace.
  public let covering: [Int]
  /// Indices of live assets that are stale and would cover if renewed.
  public let renewable: [Int]
  public let target: Target
  public let weight: Int
  /// Required formats no covering asset has.
  public let missingFormats: [String]

  public var have: Int { covering.count }
  public var want: Int { target.want }

  /// `max(want − have, required formats missing)`, never negative; a want of 0 takes part in nothing.
  public var gap: Int { want == 0 ? 0 : max(want - have, missingFormats.count, 0) }

  /// Gap × weight.
  public var severity: Int { gap * weight }

  /// Nothing at all where something is wanted.
  public var isEmpty: Bool { want > 0 && have == 0 }
}
