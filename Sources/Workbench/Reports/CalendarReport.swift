import FunnelCore
import Reporting
import TerminalText

/// Campaigns month by month: what is shown, what is worked on, and whose it is.
struct CalendarReport {
  /// So many months are shown at most; a campaign without an end is none.
  private static let mostMonths = 24

  private let calendar: CampaignCalendar
  private let view: View
  private let from: Day?
  private let isOne: Bool
  /// The id and title of the one campaign.
  private let id: String
  private let title: String

  private var workspace: Workspace { view.workspace }

  /// - Parameters:
  ///   - campaign: the one campaign, all of it; nothing for all campaigns from today's month on.
  init(_ campaign: Campaign?, _ view: View) {
    let all = view.workspace.campaigns
    let indices = all.indices.filter { campaign == nil || all[$0].id == campaign?.id }
    calendar = CampaignCalendar(indices, in: view.workspace)
    from = campaign == nil ? view.today : nil
    isOne = campaign != nil
    id = campaign?.id ?? ""
    title = campaign?.title ?? "Campaigns"
    self.view = view
  }

  var answer: Answer {
    let months = months
    var blocks: [Block] = []
    for month in months {
      let rows = rows(of: month)
      if rows.isEmpty { continue }
      blocks += [.heading(month.title), .verbatim(grid(of: month)), .table(table(rows))]
    }
    var report = Report(
      command: "campaign calendar", title: "\(title): calendar", today: "\(view.today)",
      blocks: blocks, rows: entries.map(json))
    report.notes = notes(months)
    report.hint =
      entries.isEmpty && !isOne
      ? Hint("Start one", "campaign new \"Spring\" from=2027-03-01 to=2027-04-30")
      : Hint("For a calendar program", "campaign calendar\(isOne ? " \(id)" : "") --format ics")
    report.events = CampaignEvents.of(entries, in: workspace)
    return Answer(report, summary: Plural.of(entries.count, "entry", "entries"))
  }

  /// From today's month on where all campaigns are shown.
  private var entries: [CampaignCalendar.Entry] {
    guard let from else { return calendar.entries }
    return calendar.entries.filter { Month(of: $0.last) >= Month(of: from) }
  }

  private var months: [Month] {
    let first = entries.map { Month(of: $0.first) }.min()
    let last = entries.map { Month(of: $0.last) }.max()
    guard var month = first, let last else { return [] }
    if let from { month = max(month, Month(of: from)) }
    var months: [Month] = []
    while month <= last, months.count < Self.mostMonths {
      months.append(month)
      month = month.next
    }
    return months
  }

  // MARK: - A month

  /// The entries that begin in a month; of a campaign that runs also its end.
  private func rows(of month: Month) -> [(day: Day, cells: [Cell])] {
    var rows: [(day: Day, cells: [Cell])] = []
    for entry in entries {
      let campaign = Cell(workspace.campaigns[entry.campaign].id)
      func add(_ day: Day, _ what: String, _ meaning: Meaning = .plain) {
        guard Month(of: day) == month else { return }
        rows.append(
          (
            day,
            [
              Cell("\(day)"), Cell(value: .text(what), meaning: meaning),
              entry.owner.map { Cell($0) } ?? .empty,
              entry.team.map { Cell($0.rawValue) } ?? .empty, campaign,
            ]
          ))
      }
      switch entry.kind {
      case .runs:
        add(entry.first, "\(title(entry)) begins", .strong)
        add(entry.last, "\(title(entry)) ends", .strong)
      case .works: add(entry.first, "\(text(entry)), until \(entry.last)")
      case .shows, .willShow: add(entry.first, text(entry))
      }
    }
    return rows.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
      .map(\.element)
  }

  private func table(_ rows: [(day: Day, cells: [Cell])]) -> Table {
    Table(
      columns: [
        Column(key: "date", heading: "DATE", kind: .id), Column(key: "what", heading: "WHAT"),
        Column(key: "owner", heading: "OWNER", kind: .id),
        Column(key: "team", heading: "TEAM", kind: .id, isExtra: true),
        Column(key: "campaign", heading: "CAMPAIGN", kind: .id, isExtra: isOne),
      ], rows: rows.map(\.cells))
  }

  /// Weeks as on a wall: `*` where something is shown, begins or ends, `-` where there is work.
  private func grid(of month: Month) -> [StyledText] {
    let days = Set(
      entries.flatMap { entry in
        if case .works = entry.kind { [Day]() } else { [entry.first, entry.last] }
      })
    let work = entries.filter { if case .works = $0.kind { true } else { false } }
    return [StyledText(" Mo  Tu  We  Th  Fr  Sa  Su", .faint)]
      + month.weeks.map { week in
        let last = week.lastIndex { $0 != nil } ?? 0
        return week[...last].enumerated().reduce(StyledText("")) { line, cell in
          guard let day = cell.element else { return line + StyledText("    ") }
          let number = day.parts.day
          let blank = cell.offset == last ? "" : " "
          let mark =
            days.contains(day)
            ? "*" : work.contains { $0.first <= day && day <= $0.last } ? "-" : blank
          return line
            + StyledText(
              (number < 10 ? "  " : " ") + "\(number)" + mark,
              day == view.today ? .accent : mark == "*" ? .strong : .plain)
        }
      }
  }

  // MARK: - Words

  private func title(_ entry: CampaignCalendar.Entry) -> String {
    workspace.campaigns[entry.campaign].title
  }

  private func text(_ entry: CampaignCalendar.Entry) -> String {
    Self.text(entry, in: workspace)
  }

  /// What happens, in words.
  static func text(_ entry: CampaignCalendar.Entry, in workspace: Workspace) -> String {
    let campaign = workspace.campaigns[entry.campaign]
    switch entry.kind {
    case .runs: return campaign.title
    case .shows(let member): return name(campaign.members[member])
    case .works(let work): return PlannedWorkText.of(campaign.plan[work])
    case .willShow(let work):
      return "planned: \(PlannedWorkText.of(campaign.plan[work]))"
    }
  }

  private static func name(_ member: CampaignMember) -> String {
    switch member.target {
    case .asset(let id): id
    case .objection(let id): "objection \(id)"
    }
  }

  private func notes(_ months: [Month]) -> [StyledText] {
    guard !entries.isEmpty else {
      return [
        StyledText(
          isOne ? "Nothing in it has a day yet." : "No campaign has a day from this month on.")
      ]
    }
    var notes = [
      StyledText("* begins, is shown, ends; - work.")
    ]
    let undated = calendar.throughout.filter { isOne || isNamed($0.campaign) }.map {
      Self.name(workspace.campaigns[$0.campaign].members[$0.member])
    }
    if !undated.isEmpty {
      notes.append(StyledText("Throughout, without a day: \(Plural.list(undated, "member"))."))
    }
    if months.count == Self.mostMonths {
      notes.append(StyledText("Only the first \(Self.mostMonths) months are shown."))
    }
    return notes
  }

  private func isNamed(_ campaign: Int) -> Bool { entries.contains { $0.campaign == campaign } }

  // MARK: - For programs

  private func json(_ entry: CampaignCalendar.Entry) -> JSONValue {
    let kind =
      switch entry.kind {
      case .runs: "runs"
      case .shows: "shows"
      case .works: "works"
      case .willShow: "will show"
      }
    return .object([
      ("campaign", .string(workspace.campaigns[entry.campaign].id)), ("kind", .string(kind)),
      ("what", .string(text(entry))), ("first", .string("\(entry.first)")),
      ("last", .string("\(entry.last)")),
      ("team", entry.team.map { .string($0.rawValue) } ?? .null),
      ("owner", entry.owner.map { .string($0) } ?? .null),
    ])
  }
}
