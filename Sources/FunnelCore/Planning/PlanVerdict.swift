/// What a search for the best choice came to.
public enum PlanVerdict: Hashable, Sendable {
  case found(PlanSolution)
  /// No choice keeps every limit and requirement; this is proved.
  case impossible
  /// The work limit was reached before any choice was found that keeps them all.
  case undecided(bound: Int)
}
