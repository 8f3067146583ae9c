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
  /// Read by the seller, never by the buyer: a battlecard, a talk track.
  public let isForSellers: Bool

  public init(id: String, team: Team, cost: Int, days: Int, isForSellers: Bool = false) {
    self.id = id
    self.team = team
    self.cost = cost
    self.days = days
    self.isForSellers = isForSellers
  }
}
