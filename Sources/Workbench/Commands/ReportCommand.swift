import ArgumentParser
import FunnelCore

/// A result as a document to share.
struct ReportCommand: WorkbenchCommand {
  static let examples = [
    Example("report gaps persona:cfo", "One buyer's gaps, in Markdown"),
    Example("report map --format csv", "The coverage as a spreadsheet"),
    Example("report scores stage:conversion --format md", "Scores at a stage"),
    Example("report objections is:heard --format csv", "What was heard, as a spreadsheet"),
    Example("report campaign spring-cfo", "A campaign with its schedule"),
  ]
  static let offers: Offers =
    .words(ReportCommand.names) + .records(.campaign) + .cellFilters + .assetFilters
    + .objectionFilters
  static let hasCalendar = true
  static let configuration = configured(
    "report", "A document: gaps, map, scores, objections or a campaign.",
    synopsis: """
      report gaps|map|scores|objections [FILTER…] [--format F] [-o FILE]
             report campaign NAME [--format md|csv|ics|json] [-o FILE]
      """,
    details: """
      Markdown unless --format says otherwise. A document has all columns.
      """)

  @Argument(help: "gaps, map, scores, objections or campaign.") var what: String
  @Argument(help: "Filters of that command, or a campaign.") var words: [String] = []
  @OptionGroup(title: "Options of every command") var options: CommandOptions

  func answer(in session: inout Session) async throws -> Answer {
    let view = try await session.view(options)
    guard let kind = Self.kinds[what] else {
      throw CommandFailure.unknown(
        "report", what, nearest: NearestName.of(what, in: Self.names), known: Self.names)
    }
    let query = try view.query(words, allowed: kind.keys)
    var answer = try kind.answer(view, query, options.limit, session.lastRows)
    answer.usualFormat = "md"
    return answer
  }

  private struct Kind: Sendable {
    let keys: [String]
    let answer: @Sendable (View, Query, Int?, [RowReference]) throws -> Answer
  }

  static let names: [String] = kinds.keys.sorted()

  private static let kinds = [
    "gaps": Kind(keys: CellFilter.keys + ["min"]) { view, query, limit, _ in
      try GapsReport.answer(view, query, limit: limit)
    },
    "campaign": Kind(keys: []) { view, query, _, rows in
      guard query.words.count == 1 else {
        throw CommandFailure(
          "report campaign wants one campaign, as in report campaign spring-cfo.")
      }
      return CampaignReport(try view.campaign(query.words[0], rows: rows), view).document
    },
    "map": Kind(keys: AssetFilters.keys + ["by"]) { view, query, _, _ in
      try MapReport.answer(view, query)
    },
    "objections": Kind(keys: ObjectionFilters.keys + ["sort"]) { view, query, limit, _ in
      try ObjectionsReport.answer(view, query, limit: limit)
    },
    "scores": Kind(keys: AssetFilters.keys + ["plugin"]) { view, query, limit, _ in
      try ScoresReport.answer(view, query, limit: limit)
    },
  ]
}
