/// Something a campaign is short of, and what each asset towards it is worth.
///
/// An asset towards a cell is worth `100 × weight ÷ want` points, rounded: a cell of weight 1 that is
/// brought from nothing to its target is worth 100. A required format that is missing in a cell is worth
/// as much once more. An objection without an answer is worth 50 points, and 50 more on average in
/// proportion to the value of the deals at stake; `50 + 50 × objections × stake ÷ all stakes`.
public struct PlanNeed: Hashable, Sendable {
  /// What is short.
  public enum Kind: Hashable, Sendable {
    /// A cell, by indices of its stage in the model and its persona in the workspace.
    case cell(stage: Int, persona: Int)
    /// A required format in a cell.
    case format(String, stage: Int, persona: Int)
    /// An objection, by its index in the workspace.
    case objection(Int)
  }

  public let kind: Kind
  /// How many there are already, and how many there should be.
  public let have: Int
  public let want: Int
  /// The weight of the cell; of an objection the value at stake.
  public let weight: Int
  /// Points for each one more, up to what is wanted.
  public let unit: Int

  /// How many are missing.
  public var short: Int { max(0, want - have) }
}
