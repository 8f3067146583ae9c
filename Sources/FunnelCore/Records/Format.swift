/// A kind of content, with what making one costs.
public struct Format: Hashable, Sendable {
  /// Kebab-case, such as `case-study`.
  public let id: String
  /// The team that usually makes it.
  public let team: Team
  /// What a new one costs, in the workspace's currency.
  public let cost: Int
  /// Working days to make a new one.
  public let days: Int
  /// What one use of an existing one in a campaign costs, such as a mailing, in the workspace's
  /// currency.
  public let placement: Int
  /// Read by the seller, never by the buyer: a battlecard, a talk track.
  public let isForSellers: Bool

  public init(
    id: String, team: Team, cost: Int, days: Int, placement: Int = 0, isForSellers: Bool = false
  ) {
    self.id = id
    self.team = team
    self.cost = cost
    self.days = days
    self.placement = placement
    self.isForSellers = isForSellers
  }
}
