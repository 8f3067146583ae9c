import ArgumentParser
import FunnelCore

/// A result as a document to share.
struct ReportCommand: WorkbenchCommand {
  static let examples = [
    Example("report gaps persona:cfo", "One buyer's gaps, in Markdown"),
    Example("report map --format html", "The coverage as a page to forward"),
    Example("report map --format csv", "The coverage as a spreadsheet"),
    Example("report scores stage:conversion --format md", "Scores at a stage"),
    Example("report objections is:heard --format csv", "What was heard, as a spreadsheet"),
    Example("report campaign spring-cfo", "A campaign with its schedule"),
    Example("report diff reports/2026-q3.json", "What changed since a map was saved"),
    Example("report diff . --today 2027-03-01", "What time alone will do"),
  ]
  static let offers: Offers =
    .words(ReportCommand.names) + .records(.campaign) + .cellFilters + .assetFilters
    + .objectionFilters
  static let hasCalendar = true
  static let configuration = configured(
    "report", "A document: gaps, map, scores, objections, campaign, diff.",
    synopsis: """
      report gaps|map|scores|objections [FILTER…] [--format F] [-o FILE]
             report journey [--format F] [-o FILE]
             report campaign NAME [--format md|html|csv|ics|json] [-o FILE]
             report diff SINCE [FILTER…] [--format F] [-o FILE]
      """,
    details: """
      Markdown unless --format says otherwise. A document has all columns. SINCE is a day \
      or a commit of the git history, a folder with a workspace, or what report map --json -o FILE or report gaps --json -o FILE saved; \
      a path that is not there is looked for in the workspace.
      """)

  @Argument(help: "gaps, map, journey, scores, objections, campaign or diff.") var what: String
  @Argument(help: "Filters of that command, a campaign, or what to compare with.") var words:
    [String] = []
  @OptionGroup(title: "Options of every command") var options: CommandOptions

  func answer(in session: inout Session) async throws -> Answer {
    let view = try await session.view(options)
    guard let kind = Self.kinds[what] else {
      throw CommandFailure.unknown(
        "report", what, nearest: NearestName.of(what, in: Self.names), known: Self.names)
    }
    let query = try view.query(words, allowed: kind.keys)
    var answer = try await kind.answer(view, query, options.limit, session)
    answer.usualFormat = "md"
    return answer
  }

  private struct Kind: Sendable {
    let keys: [String]
    let answer: @Sendable (View, Query, Int?, Session) async throws -> Answer
  }

  static let names: [String] = kinds.keys.sorted()

  private static let kinds = [
    "gaps": Kind(keys: CellFilter.keys + ["min"]) { view, query, limit, _ in
      var answer = try GapsReport.answer(view, query, limit: limit)
      let stages = try StageSummary(view, query)
      answer.report.blocks = stages.figure + answer.report.blocks + stages.table
      return answer
    },
    "campaign": Kind(keys: []) { view, query, _, session in
      guard query.words.count == 1 else {
        throw CommandFailure(
          "report campaign wants one campaign, as in report campaign spring-cfo.")
      }
      return CampaignReport(try view.campaign(query.words[0], rows: session.lastRows), view)
        .document
    },
    "diff": Kind(keys: DiffReport.keys) { view, query, limit, session in
      guard let word = query.words.first else {
        throw CommandFailure(
          "report diff wants to know since when: another folder, or a report saved as JSON, as in "
            + "report diff q1.json.")
      }
      var filters = query
      filters.words.removeFirst()
      try CellFilter.refuseWords(filters, in: view, known: DiffReport.keys)
      let earlier = try await DiffSource(word, in: view, session).coverage(word, view, session)
      return try await DiffReport.answer(view, since: earlier, filters, limit: limit)
    },
    "map": Kind(keys: AssetFilters.keys + ["by"]) { view, query, _, _ in
      var answer = try MapReport.answer(view, query)
      if query.filters.allSatisfy({ CellFilter.keys.contains($0.key) }) {
        let stages = try StageSummary(view, query)
        answer.report.blocks = stages.figure + answer.report.blocks + stages.table
      }
      return answer
    },
    "journey": Kind(keys: []) { view, query, _, _ in
      guard query.words.isEmpty else {
        throw CommandFailure("report journey wants no word behind it, as in report journey.")
      }
      return JourneyReport.answer(view)
    },
    "objections": Kind(keys: ObjectionFilters.keys + ["sort"]) { view, query, limit, _ in
      try ObjectionsReport.answer(view, query, limit: limit)
    },
    "scores": Kind(keys: AssetFilters.keys + ["plugin"]) { view, query, limit, _ in
      try ScoresReport.answer(view, query, limit: limit)
    },
  ]
}
