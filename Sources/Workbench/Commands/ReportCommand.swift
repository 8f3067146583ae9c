import ArgumentParser
import FunnelCore

/// A result as a document to share.
struct ReportCommand: WorkbenchCommand {
  static let examples = [
    Example("report gaps persona:cfo", "One buyer's gaps, in Markdown"),
    Example("report map --format csv", "The coverage as a spreadsheet"),
    Example("report scores stage:conversion --format md", "Scores at a stage"),
    Example("report objections is:heard --format csv", "What was heard, as a spreadsheet"),
  ]
  static let offers: Offers =
    .words(ReportCommand.names) + .cellFilters + .assetFilters + .objectionFilters
  static let configuration = configured(
    "report", "A result as a document: gaps, map, scores or objections.",
    synopsis: "report gaps|map|scores|objections [FILTER…] [--format F] [-o FILE]",
    details: """
      Markdown unless --format says otherwise. A document has all columns.
      """)

  @Argument(help: "gaps, map, scores or objections.") var what: String
  @Argument(help: "Filters of that command.") var words: [String] = []
  @OptionGroup(title: "Options of every command") var options: CommandOptions

  func answer(in session: inout Session) async throws -> Answer {
    let view = try await session.view(options)
    guard let kind = Self.kinds[what] else {
      throw CommandFailure.unknown(
        "report", what, nearest: NearestName.of(what, in: Self.names), known: Self.names)
    }
    let query = try view.query(words, allowed: kind.keys)
    var answer = try kind.answer(view, query, options.limit)
    answer.usualFormat = "md"
    return answer
  }

  private struct Kind: Sendable {
    let keys: [String]
    let answer: @Sendable (View, Query, Int?) throws -> Answer
  }

  static let names: [String] = kinds.keys.sorted()

  private static let kinds = [
    "gaps": Kind(keys: CellFilter.keys + ["min"]) { try GapsReport.answer($0, $1, limit: $2) },
    "map": Kind(keys: AssetFilters.keys + ["by"]) { view, query, _ in
      try MapReport.answer(view, query)
    },
    "objections": Kind(keys: ObjectionFilters.keys + ["sort"]) {
      try ObjectionsReport.answer($0, $1, limit: $2)
    },
    "scores": Kind(keys: AssetFilters.keys + ["plugin"]) {
      try ScoresReport.answer($0, $1, limit: $2)
    },
  ]
}
