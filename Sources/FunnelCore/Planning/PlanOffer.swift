/// What more of a limited thing would buy.
public struct PlanOffer: Hashable, Sendable {
  public let constraint: PlanConstraint
  /// So much more, a thousand or a day at least; 0 where no amount buys anything.
  public let more: Int
  /// The points it would add.
  public let adds: Int
  /// So much more buys something already, and what it would add.
  public let least: Int
  public let leastAdds: Int
  /// Steps of the better plan that are not in the plan, in its order, and those it does without.
  public let steps: [Int]
  public let dropped: [Int]

  /// Whether more would buy anything.
  public var isBinding: Bool { more > 0 }

  /// So often is the amount doubled until it buys something.
  private static let doublings = 7

  /// Nothing for a rule that limits no amount.
  init?(_ plan: CampaignPlan, _ constraint: PlanConstraint) {
    let unit: Int
    switch constraint {
    case .budget: unit = 1_000
    case .days: unit = 1
    default: return nil
    }
    let planner = plan.planner
    func better(_ other: PlanConstraint?) -> (adds: Int, chosen: [Int])? {
      let rules = planner.constraints.compactMap { $0 == constraint ? other : $0 }
      guard let chosen = planner.best(keeping: rules) else { return nil }
      let adds = planner.value(of: chosen) - plan.value
      return adds > 0 ? (adds, PlanSchedule.inOrder(chosen, planner.steps)) : nil
    }
    self.constraint = constraint
    var found: (more: Int, adds: Int, chosen: [Int])?
    var least: (more: Int, adds: Int) = (0, 0)
    if better(nil) != nil {
      for power in 0..<Self.doublings {
        let more = unit << power
        if let better = better(constraint.raised(by: more)) {
          found = (more, better.adds, better.chosen)
          least = (more, better.adds)
          break
        }
      }
    }
    if let found {
      var without = found.more == unit ? 0 : found.more / 2
      while least.more - without > 1 {
        let middle = (without + least.more) / 2
        if let better = better(constraint.raised(by: middle)) {
          least = (middle, better.adds)
        } else {
          without = middle
        }
      }
    }
    more = found?.more ?? 0
    adds = found?.adds ?? 0
    self.least = least.more
    leastAdds = least.adds
    steps = (found?.chosen ?? []).filter { !plan.chosen.contains($0) }
    dropped = found.map { found in plan.chosen.filter { !found.chosen.contains($0) } } ?? []
  }
}

extension PlanConstraint {
  /// The same rule with so much more allowed.
  func raised(by more: Int) -> PlanConstraint {
    switch self {
    case .budget(let amount): .budget(amount + more)
    case .days(let team, let days): .days(team, days + more)
    default: self
    }
  }
}
