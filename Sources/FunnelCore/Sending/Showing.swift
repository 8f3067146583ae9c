/// A campaign by which an account is shown an asset.
public struct Showing: Hashable, Sendable {
  /// The id of the campaign.
  public let campaign: String
  /// The member's day; nothing when the campaign does not say when.
  public let day: Day?
  /// Whether that day, or the campaign's last, is over.
  public let isPast: Bool
}
