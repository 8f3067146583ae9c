import ArgumentParser

/// Campaigns month by month.
struct CampaignCalendarCommand: WorkbenchCommand {
  static let examples = [
    Example("campaign calendar", "All campaigns from this month on"),
    Example("campaign calendar spring-cfo", "One of them, all its months"),
    Example("campaign calendar spring-cfo --format ics", "For a calendar program"),
  ]
  static let offers: Offers = .records(.campaign)
  static let hasCalendar = true
  static let configuration = configured(
    "calendar", "Campaigns month by month: what is shown, what is worked on, whose it is.",
    synopsis: "campaign calendar [NAME]",
    details: """
      Work comes from plans that are kept in campaigns. --format ics, or -o FILE.ics, writes \
      all-day events that keep their identity: a calendar program moves what it knows.
      """)

  @Argument(help: "An id, the start of one, or a row of campaigns.") var target: String?
  @OptionGroup(title: "Options of every command") var options: CommandOptions

  func answer(in session: inout Session) async throws -> Answer {
    let view = try await session.view(options)
    let rows = session.lastRows
    let campaign = try target.map { try view.campaign($0, rows: rows) }
    return CalendarReport(campaign, view).answer
  }
}
