/// What a plan is to keep to beyond what the campaign's file says.
public struct PlanWishes: Hashable, Sendable {
  /// Replaces the campaign's budget.
  public var budget: Int?
  /// Replaces the working days a team has until the campaign ends.
  public var days: [Team: Int] = [:]
  /// Replaces the weight of a stage or a persona, by id.
  public var weights: [String: Int] = [:]
  /// The name of the weight of answering objections.
  public static let objections = "objections"

  /// What answering objections counts, beside one cell of weight 1.
  public var objectionWeight = 1
  /// Replace the campaign's days.
  public var from: Day?
  public var to: Day?
  /// Ids of assets and formats that take part, or do not.
  public var assets: [String] = []
  public var formats: [String] = []
  public var withoutAssets: [String] = []
  public var withoutFormats: [String] = []
  /// Whether every stage aimed at is to have something to show.
  public var isUnbroken = false
  /// Whether each team brings something.
  public var needsBothTeams = true

  public init() {}
}
