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
  /// The file lists members that could not be read: who takes part is not wholly known.
  public var hasUnreadMembers = false
  public var handOff: HandOff?
  /// The work that a plan kept in the file foresees.
  public var plan: [PlannedWork] = []
  /// The plan in the file lists work that could not be read.
  public var hasUnreadPlan = false
  /// The prose of the file.
  public var brief: String = ""
  public var origin: Origin

  public init(id: String, title: String, origin: Origin) {
    self.id = id
    self.title = title
    self.origin = origin
  }

  /// Where a day falls in its span; without a first day it is still to be planned.
  public func period(on day: Day) -> CampaignPeriod {
    if let to, to < day { return .over }
    guard let from, from <= day else { return .planned }
    return .running
  }

  /// Whether a day lies within its dates, as far as it has any.
  public func holds(_ day: Day) -> Bool {
    day >= from ?? day && day <= to ?? day
  }

  /// The members with a day of their own that its dates do not hold.
  public var membersOutside: [CampaignMember] {
    members.filter { !($0.date.map(holds) ?? true) }
  }

  /// The day on which a member takes part: its own, else the day of the campaign nearest to today.
  public func day(of member: CampaignMember, today: Day) -> Day {
    if let date = member.date { return date }
    let started = max(from ?? today, today)
    return min(to ?? started, started)
  }
}
