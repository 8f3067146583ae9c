/// A rule that a plan keeps, as a person set it.
public enum PlanConstraint: Hashable, Sendable {
  /// At most so much is spent, in the workspace's currency.
  case budget(Int)
  /// At most so many working days of a team.
  case days(Team, Int)
  /// All is ready and shown by the last day.
  case dates(until: Day)
  /// The asset takes part.
  case asset(String)
  /// Something of the format takes part.
  case format(String)
  /// The asset takes no part.
  case withoutAsset(String)
  /// Nothing of the format takes part.
  case withoutFormat(String)
  /// The team brings something.
  case team(Team)
  /// The stage, by id, has something to show.
  case stage(String)
}
