/// What happens in campaigns, day by day.
public struct CampaignCalendar: Sendable {
  /// Something on one day, or over several.
  public struct Entry: Hashable, Sendable {
    /// What happens.
    public enum Kind: Hashable, Sendable {
      /// The campaign runs.
      case runs
      /// A member is shown, by its index in the campaign.
      case shows(Int)
      /// Planned work is done, by its index in the campaign's plan.
      case works(Int)
      /// What planned work makes is shown.
      case willShow(Int)
    }

    public let kind: Kind
    /// Index in the workspace's campaigns.
    public let campaign: Int
    public let first: Day
    /// The last day, included.
    public let last: Day
    public let team: Team?
    public let owner: String?
  }

  /// By first day, then campaign by campaign, then as their files list them.
  public let entries: [Entry]
  /// Members without a day of their own: they are shown throughout; by campaign, then as listed.
  public let throughout: [(campaign: Int, member: Int)]

  /// The entries of some campaigns, by their indices in the workspace.
  public init(_ campaigns: [Int], in workspace: Workspace) {
    var entries: [Entry] = []
    var throughout: [(Int, Int)] = []
    for number in campaigns {
      let campaign = workspace.campaigns[number]
      func add(
        _ kind: Entry.Kind, _ first: Day?, _ last: Day?, _ team: Team? = nil, _ owner: String? = nil
      ) {
        guard let first, let last, first <= last else { return }
        entries.append(
          Entry(
            kind: kind, campaign: number, first: first, last: last, team: team, owner: owner))
      }
      add(.runs, campaign.from ?? campaign.to, campaign.to ?? campaign.from)
      for (index, member) in campaign.members.enumerated() {
        let owner = member.owner ?? campaign.owners[member.role]
        add(.shows(index), member.date, member.date, member.role, owner)
        if member.date == nil { throughout.append((number, index)) }
      }
      for (index, work) in campaign.plan.enumerated() {
        add(.works(index), work.start, work.ready, work.team, work.owner)
        add(.willShow(index), work.date, work.date, work.team, work.owner)
      }
    }
    self.entries = entries.enumerated().sorted {
      ($0.element.first, $0.offset) < ($1.element.first, $1.offset)
    }.map(\.element)
    self.throughout = throughout
  }
}
