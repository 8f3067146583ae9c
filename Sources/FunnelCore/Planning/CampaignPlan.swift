/// A plan: what to do, what it adds, who does it and when.
public struct CampaignPlan: Sendable {
  public let planner: CampaignPlanner
  /// Indices in the planner's steps, in journey order.
  public let chosen: [Int]
  /// By step.
  public let dates: [Int: PlanDates]
  /// The points it adds, and the most any plan could.
  public let value: Int
  public let bound: Int
  /// The work it took to find.
  public let work: Int

  init(
    _ planner: CampaignPlanner, chosen: [Int], dates: [Int: PlanDates], bound: Int, work: Int
  ) {
    self.planner = planner
    self.chosen = PlanSchedule.inOrder(chosen, planner.steps)
    self.dates = dates
    value = planner.value(of: chosen)
    self.bound = bound
    self.work = work
  }

  /// The steps in order.
  public var steps: [PlanStep] { chosen.map { planner.steps[$0] } }

  /// In the workspace's currency.
  public var cost: Int { steps.reduce(0) { $0 + $1.cost } }

  /// Working days of a team.
  public func days(of team: Team) -> Int {
    steps.filter { $0.team == team }.reduce(0) { $0 + $1.days }
  }

  /// The points the plan would lose without a step.
  public func adds(_ step: Int) -> Int {
    value - planner.value(of: chosen.filter { $0 != step })
  }

  /// How often each need is filled, what is there already included.
  public var filled: [Int] {
    var counts = planner.needs.map(\.have)
    for step in steps { for need in step.needs { counts[need] += 1 } }
    return counts
  }
}
