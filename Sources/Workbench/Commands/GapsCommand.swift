import ArgumentParser

/// The cells short of their target.
struct GapsCommand: FilteringCommand {
  static let examples = [
    Example("gaps", "All, the worst first"),
    Example("gaps persona:cfo", "Those of one buyer"),
    Example("gaps stage:conversion min:2", "Two or more short at a stage"),
    Example("gaps team:sales --funnel sales-7 --fail", "Exit 1 where sales is short, for a script"),
  ]
  static let keys = CellFilter.keys + ["min"]
  static let takesWords = false
  static let offers: Offers =
    .cellFilters + .key("min", ":", "at least so many short", values: ["1", "2", "3"])
  static let configuration = configured(
    "gaps", "Where coverage is short, worst first, and what to rework.",
    synopsis: "gaps [stage:S] [persona:P] [team:T] [min:N] [--fail]",
    details: """
      Severity is gap × weight. POTENTIAL is the score the closest asset would \
      reach in the cell with its labels ignored.
      """)

  @Argument(help: "stage:, persona:, team: and min:N.") var words: [String] = []
  @Flag(help: "Exit 1 when there is a gap.") var fail = false
  @OptionGroup(title: "Options of every command") var options: CommandOptions

  func answer(in session: inout Session) async throws -> Answer {
    let view = try await session.view(options)
    let query = try view.query(words, allowed: Self.keys)
    var answer = try GapsReport.answer(view, query, limit: options.limit)
    if fail, !answer.report.rows.isEmpty { answer.status = .findings }
    return answer
  }
}
