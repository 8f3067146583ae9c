import FunnelCore
import Reporting

/// Who does what in a campaign, and when.
struct CampaignSchedule {
  private let campaign: Campaign
  private let stages: CampaignStages
  private let view: View

  init(_ campaign: Campaign, _ stages: CampaignStages, _ view: View) {
    self.campaign = campaign
    self.stages = stages
    self.view = view
  }

  var calendar: CampaignCalendar {
    let index = view.workspace.campaigns.firstIndex { $0.id == campaign.id }
    return CampaignCalendar(index.map { [$0] } ?? [], in: view.workspace)
  }

  /// Work and what is shown, by day; what has no day of its own comes last.
  private var rows: [[Cell]] {
    let calendar = calendar
    let why = "campaign plan \(campaign.id)"
    func row(
      _ first: Day?, _ last: Day?, _ what: String, _ kind: String, _ team: Team?, _ owner: String?,
      _ work: PlannedWork?, _ status: String
    ) -> [Cell] {
      [
        first.map { Cell("\($0)") } ?? .empty, last.map { Cell("\($0)") } ?? .empty, Cell(kind),
        Cell(what), team.map { Cell($0.rawValue) } ?? .empty, owner.map { Cell($0) } ?? .empty,
        work?.cost.map { .amount($0).why(why) } ?? .empty,
        work?.days.map { Cell($0).why(why) } ?? .empty,
        Cell(status),
      ]
    }
    func standing(_ member: CampaignMember) -> String {
      stages.contributions.first { $0.member == member }
        .map { ContributionText.remark($0.standing) ?? "ready" } ?? "unread"
    }
    let dated = calendar.entries.compactMap { entry -> [Cell]? in
      let what = CalendarReport.text(entry, in: view.workspace)
      switch entry.kind {
      case .runs: return nil
      case .shows(let member):
        return row(
          entry.first, entry.last, what, "show", entry.team, entry.owner, nil,
          standing(campaign.members[member]))
      case .works(let work):
        return row(
          entry.first, entry.last, what, "work", entry.team, entry.owner, campaign.plan[work],
          "planned")
      case .willShow:
        return row(
          entry.first, entry.last, what, "show", entry.team, entry.owner, nil, "planned")
      }
    }
    return dated
      + calendar.throughout.map { _, number in
        let member = campaign.members[number]
        return row(
          nil, nil, member.target.id, "show", member.role,
          member.owner ?? campaign.owners[member.role], nil, standing(member))
      }
  }

  /// Both teams' work and what is shown, drawn along the days; nothing without a day.
  var figure: [Block] {
    let calendar = calendar
    let entries = calendar.entries.compactMap { entry -> Timeline.Entry? in
      var isWork = false
      var isPlanned = false
      switch entry.kind {
      case .runs: return nil
      case .shows: break
      case .works: (isWork, isPlanned) = (true, true)
      case .willShow: isPlanned = true
      }
      return Timeline.Entry(
        what: CalendarReport.text(entry, in: view.workspace), owner: entry.owner, team: entry.team,
        first: entry.first, last: entry.last, isWork: isWork, isPlanned: isPlanned)
    }
    guard let first = campaign.from ?? entries.map(\.first).min(),
      let last = campaign.to ?? entries.map(\.last).max(), first <= last
    else { return [] }
    return [
      .figure(
        .timeline(
          Timeline(
            title: "Both teams, day by day: bars are work, marks are shown, pale is planned",
            first: first, last: last, today: view.today, entries: entries)))
    ]
  }

  /// Nothing where nothing is planned or shown.
  var table: Table? {
    let rows = rows
    return rows.isEmpty
      ? nil
      : Table(
        columns: [
          Column(key: "first", heading: "FIRST", kind: .id),
          Column(key: "last", heading: "LAST", kind: .id),
          Column(key: "do", heading: "DO", kind: .id), Column(key: "what", heading: "WHAT"),
          Column(key: "team", heading: "TEAM", kind: .id),
          Column(key: "owner", heading: "OWNER", kind: .id),
          Column(key: "cost", heading: "COST", kind: .number),
          Column(key: "days", heading: "DAYS", kind: .number),
          Column(key: "status", heading: "STATUS", kind: .id),
        ], rows: rows)
  }
}
