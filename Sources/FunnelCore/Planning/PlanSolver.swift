/// Finds the best choice and proves how good it is, by branch and bound.
///
/// The bound of each branch is the Lagrangian relaxation's. The branch with the most to promise is looked
/// at first, so that the bound falls as fast as it can. The work is counted, never timed: the same problem
/// gives the same answer on any machine.
public struct PlanSolver: Sendable {
  /// The work that takes about two seconds on a machine of 2026.
  public static let usualLimit = 200_000_000

  /// How many looks at a number of the problem the search may take.
  public let limit: Int

  public init(limit: Int = Self.usualLimit) { self.limit = limit }

  public func solve(_ problem: PlanProblem) -> PlanVerdict {
    var search = PlanSearch(problem, limit: limit)
    let verdict = search.run()
    guard case .found(let first) = verdict, !first.choice.isEmpty else { return verdict }
    return .found(lightest(first, problem))
  }

  /// The choice of equal value with the least burden, as far as a part of the work limit goes.
  private func lightest(_ first: PlanSolution, _ problem: PlanProblem) -> PlanSolution {
    var search = PlanSearch(problem, limit: limit / 8, from: first.choice, counting: true)
    guard case .found(let lighter) = search.run() else { return first }
    let value = problem.value(of: lighter.choice)
    guard value >= first.value else { return first }
    return PlanSolution(
      choice: lighter.choice, value: value, bound: first.bound, steps: first.steps + lighter.steps)
  }
}
