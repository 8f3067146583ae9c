/// What planning a campaign came to.
public enum PlanOutcome: Sendable {
  case plan(CampaignPlan)
  /// No plan keeps these rules together; without any one of them there is one.
  case clash([PlanConstraint])
  /// The work limit was reached before any plan was found.
  case undecided
}
