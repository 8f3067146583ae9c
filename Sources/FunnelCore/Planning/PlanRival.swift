/// A step that is not in a plan, and why.
public struct PlanRival: Hashable, Sendable {
  /// What keeps a step out.
  public enum Obstacle: Hashable, Sendable {
    /// There is so much less left than it takes.
    case short(PlanConstraint, by: Int)
    case barred(PlanConstraint)
    /// The same asset, or the same format for the same cell, is in the plan already: that step.
    case taken(by: Int)
    /// It would add less than what it would take the place of.
    case less
    /// It would add as much, for more.
    case dearer(cost: Int, days: Int)
    /// It would add as much for as much; the first by name was taken.
    case equal
  }

  /// Its index in the planner's steps.
  public let step: Int
  /// The points it would add.
  public let adds: Int
  public let obstacle: Obstacle

  /// Of the steps outside that would add something to the plan the one that adds most.
  static func next(to plan: CampaignPlan) -> PlanRival? {
    let planner = plan.planner
    let outside = planner.steps.indices.filter { !plan.chosen.contains($0) }
    var best: (step: Int, adds: Int)?
    for step in outside {
      let adds = planner.value(of: plan.chosen + [step]) - plan.value
      guard adds > 0 else { continue }
      if let best, !Self.isBetter((step, adds), than: best, planner) { continue }
      best = (step, adds)
    }
    guard let best else { return nil }
    return PlanRival(
      step: best.step, adds: best.adds,
      obstacle: obstacle(to: best.step, among: plan.chosen, planner) ?? .less)
  }

  /// What would take the place of a step of the plan: of the others the one that adds most then.
  public static func instead(of step: Int, in plan: CampaignPlan) -> PlanRival? {
    let planner = plan.planner
    let rest = plan.chosen.filter { $0 != step }
    let value = planner.value(of: rest)
    var best: (step: Int, adds: Int)?
    for other in planner.steps.indices where !plan.chosen.contains(other) {
      let adds = planner.value(of: rest + [other]) - value
      guard adds > 0 else { continue }
      if let best, !Self.isBetter((other, adds), than: best, planner) { continue }
      best = (other, adds)
    }
    guard let best else { return nil }
    let own = planner.steps[step]
    let other = planner.steps[best.step]
    let lost = plan.adds(step)
    var obstacle = obstacle(to: best.step, among: rest, planner)
    if obstacle == nil {
      let cost = other.cost - own.cost
      let days = other.days - own.days
      obstacle = best.adds < lost ? .less : cost > 0 || days > 0 ? .dearer(cost: cost, days: days) : .equal
    }
    return PlanRival(step: best.step, adds: best.adds, obstacle: obstacle ?? .equal)
  }

  /// More points, else less money, else fewer days, else the first.
  private static func isBetter(
    _ one: (step: Int, adds: Int), than other: (step: Int, adds: Int), _ planner: CampaignPlanner
  ) -> Bool {
    let (left, right) = (planner.steps[one.step], planner.steps[other.step])
    return (-one.adds, left.cost, left.days, one.step) < (-other.adds, right.cost, right.days, other.step)
  }

  /// What keeps a step from joining others; nothing where it fits.
  private static func obstacle(
    to step: Int, among chosen: [Int], _ planner: CampaignPlanner
  ) -> Obstacle? {
    let own = planner.steps[step]
    if let blocker = own.blockers.first { return .barred(blocker) }
    let group = PlanStatement.group(own, planner.aim)
    if let same = chosen.first(where: {
      group != nil && PlanStatement.group(planner.steps[$0], planner.aim) == group
    }) {
      return .taken(by: same)
    }
    for constraint in planner.constraints {
      switch constraint {
      case .budget(let limit):
        let left = limit - chosen.reduce(0) { $0 + planner.steps[$1].cost }
        if own.cost > left { return .short(constraint, by: own.cost - left) }
      case .days(own.team, let limit):
        let left =
          limit
          - chosen.filter { planner.steps[$0].team == own.team }
          .reduce(0) { $0 + planner.steps[$1].days }
        if own.days > left { return .short(constraint, by: own.days - left) }
      default: break
      }
    }
    return nil
  }
}
