import ArgumentParser

/// The list of assets.
struct AssetsCommand: FilteringCommand {
  static let examples = [
    Example("assets", "All of them"),
    Example("assets payback persona:cfo", "A word, for one buyer"),
    Example("assets is:stale sort:freshness", "What needs a review, the oldest first"),
    Example(
      "assets not:format:blog owner:dana --format csv",
      "All but blogs of one owner, as a spreadsheet"),
  ]
  static let keys = AssetFilters.keys + ["sort"]
  static let offers: Offers = .assetFilters + .key("sort", values: AssetsReport.sortKeys)
  static let configuration = configured(
    "assets", "The assets, searched and filtered.",
    synopsis: "assets [WORDS] [FILTER…] [sort:KEY]",
    details: """
      Words are searched in titles and text; help filters tells more. KEY is id, \
      title, format, stage, owner, status, quality or freshness. In the STAGE \
      column ~ marks an inferred stage, ? one below the threshold.
      """)

  @Argument(help: "Words, filters and sort:KEY.") var words: [String] = []
  @OptionGroup(title: "Options of every command") var options: CommandOptions

  func answer(in session: inout Session) async throws -> Answer {
    let view = try await session.view(options)
    let query = try view.query(words, allowed: Self.keys)
    return try AssetsReport.answer(view, query, limit: options.limit)
  }
}
