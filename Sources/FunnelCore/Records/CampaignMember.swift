/// An asset or objection that takes part in a campaign.
public struct CampaignMember: Hashable, Sendable {
  /// What takes part, by id.
  public enum Target: Hashable, Sendable {
    case asset(String)
    case objection(String)

    public var id: String {
      switch self {
      case .asset(let id), .objection(let id): id
      }
    }
  }

  public var target: Target
  /// The target as the file writes it: the id, or another name that reads the same.
  public var name: String
  public var role: Team
  public var owner: String?
  public var date: Day?
  /// What showing it costs, in the workspace's currency.
  public var cost: Int?
  public var position: SourcePosition

  public init(
    target: Target, name: String? = nil, role: Team, owner: String?, date: Day?,
    position: SourcePosition
  ) {
    self.target = target
    self.name = name ?? target.id
    self.role = role
    self.owner = owner
    self.date = date
    self.position = position
  }
}
