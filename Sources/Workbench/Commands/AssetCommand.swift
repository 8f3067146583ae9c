import ArgumentParser

/// Everything about one asset.
struct AssetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "asset", abstract: "One asset: show, set, archive, new; or list.",
    subcommands: [
      Show.self, List.self, AssetNewCommand.self, AssetSetCommand.self, AssetArchiveCommand.self,
    ])

  /// The same as `assets`.
  struct List: WorkbenchCommand {
    static let examples = ["asset list format:webinar"]
    static let configuration = configured(
      "list", "The same as assets.",
      synopsis: "asset list [WORDS] [FILTER…]")

    @Argument(help: "Words, filters and sort:KEY.") var words: [String] = []
    @OptionGroup(title: "Options of every command") var options: CommandOptions

    func answer(in session: inout Session) async throws -> Answer {
      let view = try await session.view(options)
      let query = try Query(words, allowed: AssetFilters.keys + ["sort"])
      return try AssetsReport.answer(view, query, limit: options.limit)
    }
  }

  struct Show: WorkbenchCommand {
    static let examples = ["asset show case-bauer", "asset show downtime-calculator --json"]
    static let configuration = configured(
      "show", "What one asset is, serves and leads to.",
      synopsis: "asset show ID|ROW[,…]",
      details: "Several are joined by commas, or a range of rows: 1-3.")

    @Argument(help: "An id, the start of one, or rows of the last table.") var target: String
    @OptionGroup(title: "Options of every command") var options: CommandOptions

    func answer(in session: inout Session) async throws -> Answer {
      let view = try await session.view(options)
      let known = view.workspace.assets.map(\.id)
      if known.contains(target) { return try AssetsReport.several([target], view) }
      let reader = TargetReader(rows: session.lastRows)
      var ids: [String] = []
      for part in target.split(separator: ",", omittingEmptySubsequences: false).map(String.init) {
        guard let rows = try reader.rows(part) else {
          ids.append(try TargetReader.id(part, among: known, what: "asset"))
          continue
        }
        for row in rows {
          guard let id = row.id(of: .asset) else {
            throw CommandFailure("Row \(part) is no asset.", status: .notFound)
          }
          ids.append(id)
        }
      }
      return try AssetsReport.several(ids, view)
    }
  }
}
