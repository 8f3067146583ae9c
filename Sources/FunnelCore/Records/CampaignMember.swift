/// An asset or objection that takes part in a campaign.
public struct CampaignMember: Hashable, Sendable {
  /// What takes part, by id.
  public enum Target: Hashable, Sendable {
    case asset(String)
    case objection(String)
  }

  public var target: Target
  public var role: Team
  public var owner: String?
  public var date: Day?
  public var position: SourcePosition

  public init(
    target: Target, role: Team, owner: String?, date: Day?, position: SourcePosition
  ) {
    self.target = target
    self.role = role
    self.owner = owner
    self.date = date
    self.position = position
  }
}
