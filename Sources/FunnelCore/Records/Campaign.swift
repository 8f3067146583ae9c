/// A joint effort for personas and stages over a span of days.
public struct Campaign: Sendable {
  public var id: String
  public var title: String
  public var from: Day?
  public var to: Day?
  public var goal: String?
  public var personas: [String] = []
  public var stages: [StageLabel] = []
  public var accounts: [String] = []
  /// In the workspace's currency.
  public var budget: Int?
  public var owners = Owners()
  public var members: [CampaignMember] = []
  /// The stage at which sales takes over.
  public var handOff: StageLabel?
  /// The prose of the file.
  public var brief: String = ""
  public var origin: Origin

  public init(id: String, title: String, origin: Origin) {
    self.id = id
    self.title = title
    self.origin = origin
  }
}
