import ArgumentParser

/// Everything about one asset.
struct AssetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "asset", abstract: "One asset: show, new, set, edit, archive; or list.",
    subcommands: [
      Show.self, List.self, AssetNewCommand.self, AssetSetCommand.self, AssetEditCommand.self,
      AssetArchiveCommand.self,
    ])

  /// The same as `assets`.
  struct List: WorkbenchCommand {
    static let examples = [
      Example("asset list format:webinar", "Those of a format"),
      Example("asset list persona:cfo stage:conversion", "Those that serve a buyer at a stage"),
      Example("asset list is:stale sort:freshness --limit 3", "The three that need a review most"),
    ]
    static let offers: Offers = AssetsCommand.offers
    static let configuration = configured(
      "list", "The same as assets.",
      synopsis: "asset list [WORDS] [FILTER…]")

    @Argument(help: "Words, filters and sort:KEY.") var words: [String] = []
    @OptionGroup(title: "Options of every command") var options: CommandOptions

    func answer(in session: inout Session) async throws -> Answer {
      let view = try await session.view(options)
      let query = try view.query(words, allowed: AssetFilters.keys + ["sort"])
      return try AssetsReport.answer(view, query, limit: options.limit)
    }
  }

  struct Show: WorkbenchCommand {
    static let examples = [
      Example("asset show case-bauer", "What it serves, leads to and scores"),
      Example("asset show case-bauer,case-calder", "Several, one below the other"),
      Example("asset show downtime-calculator --json", "The same for a script"),
    ]
    static let offers: Offers = .records(.asset)
    static let configuration = configured(
      "show", "What one asset is, serves and leads to.",
      synopsis: "asset show ID|ROW[,…]",
      details: "Several are joined by commas, or a range of rows: 1-3.")

    @Argument(help: "An id, the start of one, or rows of the last table.") var target: String
    @OptionGroup(title: "Options of every command") var options: CommandOptions

    func answer(in session: inout Session) async throws -> Answer {
      let view = try await session.view(options)
      let ids = try Records(.asset, in: view.workspace).ids([target], rows: session.lastRows)
      return try AssetsReport.several(ids, view)
    }
  }
}
