/// The best choice found and how good any choice could be.
public struct PlanSolution: Hashable, Sendable {
  /// Indices of the chosen items, ascending.
  public let choice: [Int]
  /// In points.
  public let value: Int
  /// No choice is worth more, in points.
  public let bound: Int
  /// The work it took, counted in looks at a number of the problem.
  public let steps: Int

  /// Whether nothing better exists.
  public var isProved: Bool { value == bound }
}
