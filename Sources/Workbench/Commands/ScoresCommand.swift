import ArgumentParser

/// Scores of assets in cells.
struct ScoresCommand: FilteringCommand {
  static let examples = [
    Example("scores", "Each asset where it fits best"),
    Example("scores stage:conversion persona:cfo", "All of them in one cell"),
    Example("scores plugin:freshness is:stale", "By one plugin alone"),
  ]
  static let keys = AssetFilters.keys + ["plugin"]
  static let offers: Offers = .assetFilters + .key("plugin") { PluginName.candidates($0) }
  static let configuration = configured(
    "scores", "How well each asset suits a stage and persona.",
    synopsis: "scores [WORDS] [FILTER…] [plugin:NAME]",
    details: """
      Without stage: and persona:, each asset stands in the cell it suits best.
      """)

  @Argument(help: "Words, filters and plugin:NAME.") var words: [String] = []
  @OptionGroup(title: "Options of every command") var options: CommandOptions

  func answer(in session: inout Session) async throws -> Answer {
    let view = try await session.view(options)
    let query = try view.query(words, allowed: Self.keys)
    return try ScoresReport.answer(view, query, limit: options.limit)
  }
}
