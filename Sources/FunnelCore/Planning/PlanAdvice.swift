/// What stands between a plan and a better one.
public struct PlanAdvice: Sendable {
  /// The step outside the plan that would add most to it, and why it is outside.
  public let nextBest: PlanRival?
  /// What more of each limited thing would buy, in the order of the rules.
  public let offers: [PlanOffer]

  /// The advice for a plan.
  public init(_ plan: CampaignPlan) {
    nextBest = PlanRival.next(to: plan)
    offers = plan.planner.constraints.compactMap { PlanOffer(plan, $0) }
  }
}
