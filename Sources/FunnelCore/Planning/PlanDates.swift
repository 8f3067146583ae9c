/// Who does a step of a plan, and when.
public struct PlanDates: Hashable, Sendable {
  /// Nothing where nobody is named for the team.
  public let owner: String?
  /// The first and the last day of the work; nothing for what is used as it is.
  public let start: Day?
  public let ready: Day?
  /// The day it is shown.
  public let date: Day
}
