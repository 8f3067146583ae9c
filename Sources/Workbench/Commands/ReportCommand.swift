import ArgumentParser
import FunnelCore

/// A result as a document to share.
struct ReportCommand: WorkbenchCommand {
  static let examples = [
    "report gaps persona:cfo", "report map --format csv",
    "report scores stage:conversion --format md",
  ]
  static let configuration = configured(
    "report", "A result as a document: gaps, map or scores.",
    synopsis: "report gaps|map|scores [FILTER…] [--format F] [-o FILE]",
    details: """
      Markdown unless --format says otherwise. A document has all columns.
      """)

  @Argument(help: "gaps, map or scores.") var what: String
  @Argument(help: "Filters of that command.") var words: [String] = []
  @OptionGroup(title: "Options of every command") var options: CommandOptions

  func answer(in session: inout Session) async throws -> Answer {
    let view = try await session.view(options)
    guard let kind = Self.kinds[what] else {
      throw CommandFailure.unknown(
        "report", what, nearest: NearestName.of(what, in: Self.kinds.keys.sorted()),
        known: Self.kinds.keys.sorted())
    }
    let query = try Query(words, allowed: kind.keys)
    var answer = try kind.answer(view, query, options.limit)
    answer.usualFormat = "md"
    return answer
  }

  private struct Kind: Sendable {
    let keys: [String]
    let answer: @Sendable (View, Query, Int?) throws -> Answer
  }

  private static let kinds = [
    "gaps": Kind(keys: CellFilter.keys + ["min"]) { try GapsReport.answer($0, $1, limit: $2) },
    "map": Kind(keys: AssetFilters.keys + ["by"]) { view, query, _ in
      try MapReport.answer(view, query)
    },
    "scores": Kind(keys: AssetFilters.keys + ["plugin"]) {
      try ScoresReport.answer($0, $1, limit: $2)
    },
  ]
}
