/// How much a team can work until a campaign ends.
public struct PlanCapacity: Hashable, Sendable {
  /// A stretch of days an owner works for something else, the last day included.
  struct Stretch: Hashable, Sendable {
    let first: Day
    let last: Day
  }

  /// Who works, in the order of the settings; the campaign's own owner where the settings name none.
  public let owners: [String]
  /// Working days a week for the whole team; 5 for each owner where the settings say nothing.
  public let daysPerWeek: Int
  /// Working days until the campaign ends, less what other campaigns' plans take; nothing where nobody
  /// set a limit.
  public let days: Int?
  /// By owner what other plans take, in order.
  let busy: [String: [Stretch]]

  init(
    _ team: Team, _ campaign: Campaign, _ workspace: Workspace, today: Day, to: Day?, days own: Int?
  ) {
    let capacity = workspace.settings.teams[team]
    let named = capacity?.owners ?? []
    let owners = named.isEmpty ? [campaign.owners[team]].compactMap { $0 } : named
    let perWeek = capacity?.daysPerWeek ?? 5 * max(1, owners.count)
    let elsewhere = workspace.campaigns.filter { $0.id != campaign.id }.flatMap(\.plan).filter {
      $0.team == team && ($0.ready ?? today) >= today
    }
    var busy: [String: [Stretch]] = [:]
    for work in elsewhere {
      guard let owner = work.owner, let start = work.start, let ready = work.ready, start <= ready
      else { continue }
      busy[owner, default: []].append(Stretch(first: start, last: ready))
    }
    self.owners = owners
    self.busy = busy.mapValues { $0.sorted { ($0.first, $0.last) < ($1.first, $1.last) } }
    daysPerWeek = perWeek
    let until = to.map { to in
      max(0, (to.number - today.number + 1) * perWeek / 7)
    }
    let taken = elsewhere.filter { work in to.map { (work.start ?? today) <= $0 } ?? true }
      .reduce(0) { $0 + ($1.days ?? 0) }
    days = own ?? (capacity?.daysPerWeek == nil ? nil : until.map { max(0, $0 - taken) })
  }

  /// How many calendar days an owner takes for so many working days, at an equal share of the week.
  func calendarDays(for days: Int) -> Int {
    let share = max(1, daysPerWeek)
    return max(days == 0 ? 0 : 1, (7 * days * max(1, owners.count) + share - 1) / share)
  }
}
