import FunnelCore
import Reporting

/// Campaigns as events of a calendar program.
enum CampaignEvents {
  static func of(_ entries: [CampaignCalendar.Entry], in workspace: Workspace) -> [CalendarEvent] {
    entries.map { entry in
      let campaign = workspace.campaigns[entry.campaign]
      let asset = asset(entry, workspace)
      var lines: [String] = []
      if case .runs = entry.kind, let goal = campaign.goal { lines.append("Goal: \(goal)") }
      if let asset { lines.append(asset.title) }
      if let owner = entry.owner { lines.append("Owner: \(owner)") }
      let isPlanned =
        switch entry.kind {
        case .works, .willShow: true
        case .runs, .shows: false
        }
      let what = CalendarReport.text(entry, in: workspace)
      return CalendarEvent(
        uid: "\(uid(entry, workspace))@stagecraft", first: entry.first, last: entry.last,
        summary: entry.kind == .runs ? campaign.title : "\(campaign.title): \(what)",
        description: lines.joined(separator: "\n"),
        categories: [campaign.id] + (entry.team.map { [$0.rawValue] } ?? []),
        status: isPlanned ? .tentative : .confirmed, url: asset?.url)
    }
  }

  private static func asset(_ entry: CampaignCalendar.Entry, _ workspace: Workspace) -> Asset? {
    guard case .shows(let member) = entry.kind,
      case .asset(let id) = workspace.campaigns[entry.campaign].members[member].target
    else { return nil }
    return workspace.asset(id)
  }

  /// What an entry is called whatever else the file holds: a calendar program moves an event it knows.
  private static func uid(_ entry: CampaignCalendar.Entry, _ workspace: Workspace) -> String {
    let campaign = workspace.campaigns[entry.campaign]
    func name(_ work: Int) -> String {
      let names = campaign.plan.prefix(work + 1).map { Kebab.id(from: PlannedWorkText.of($0)) }
      let same = names.dropLast().count { $0 == names[work] }
      return same == 0 ? names[work] : "\(names[work])-\(same + 1)"
    }
    switch entry.kind {
    case .runs: return campaign.id
    case .shows(let member):
      switch campaign.members[member].target {
      case .asset(let id): return "\(campaign.id)/asset/\(id)"
      case .objection(let id): return "\(campaign.id)/objection/\(id)"
      }
    case .works(let work): return "\(campaign.id)/work/\(name(work))"
    case .willShow(let work): return "\(campaign.id)/show/\(name(work))"
    }
  }
}
