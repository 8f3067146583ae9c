/// A step that is not in a plan, and why.
public struct PlanRival: Hashable, Sendable {
  /// What keeps a step out.
  public enum Obstacle: Hashable, Sendable {
    /// There is so much less left than it takes.
    case short(PlanConstraint, by: Int)
    case barred(PlanConstraint)
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

  /// Of the steps outside that would add something to the plan the one that adds most; one that does
  /// more with an asset of the plan takes the place of what the plan does with it.
  static func next(to plan: CampaignPlan) -> PlanRival? {
    let planner = plan.planner
    let groups = planner.steps.map { PlanStatement.group($0, planner.aim) }
    var best: (step: Int, adds: Int)?
    for step in planner.steps.indices where !plan.chosen.contains(step) {
      let rest = plan.chosen.filter { groups[$0] != groups[step] }
      let adds = planner.value(of: rest + [step]) - plan.value
      guard adds > 0 else { continue }
      if let best, !isBetter((step, adds), than: best, planner) { continue }
      best = (step, adds)
    }
    guard let best else { return nil }
    let rest = plan.chosen.filter { groups[$0] != groups[best.step] }
    return PlanRival(
      step: best.step, adds: best.adds,
      obstacle: obstacle(to: best.step, among: rest, planner) ?? .less)
  }

  /// What would take the place of a step of the plan: of the others the one that adds most then,
  /// whatever else is done with the same asset left aside.
  public static func instead(of step: Int, in plan: CampaignPlan) -> PlanRival? {
    let planner = plan.planner
    let rest = plan.chosen.filter { $0 != step }
    let value = planner.value(of: rest)
    let groups = planner.steps.map { PlanStatement.group($0, planner.aim) }
    let taken = Set(plan.chosen.map { groups[$0] })
    var best: (step: Int, adds: Int)?
    for other in planner.steps.indices where !taken.contains(groups[other]) {
      let adds = planner.value(of: rest + [other]) - value
      guard adds > 0 else { continue }
      if let best, !isBetter((other, adds), than: best, planner) { continue }
      best = (other, adds)
    }
    guard let best else { return nil }
    let own = planner.steps[step]
    let other = planner.steps[best.step]
    let cost = other.cost - own.cost
    let days = other.days - own.days
    let usual: Obstacle =
      best.adds < plan.adds(step)
      ? .less : cost > 0 || days > 0 ? .dearer(cost: cost, days: days) : .equal
    return PlanRival(
      step: best.step, adds: best.adds,
      obstacle: obstacle(to: best.step, among: rest, planner) ?? usual)
  }

  /// More points, else less money, else fewer days, else the first.
  private static func isBetter(
    _ one: (step: Int, adds: Int), than other: (step: Int, adds: Int), _ planner: CampaignPlanner
  ) -> Bool {
    let (left, right) = (planner.steps[one.step], planner.steps[other.step])
    return (-one.adds, left.cost, left.days, one.step) < (
      -other.adds, right.cost, right.days, other.step
    )
  }

  /// What keeps a step from joining others; nothing where it fits.
  private static func obstacle(
    to step: Int, among chosen: [Int], _ planner: CampaignPlanner
  ) -> Obstacle? {
    let own = planner.steps[step]
    if let blocker = own.blockers.first { return .barred(blocker) }
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
