import ArgumentParser

/// Everything about one asset.
struct AssetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "asset", abstract: "One asset: show ID; or list.",
    subcommands: [Show.self, List.self])

  /// The same as `assets`.
  struct List: WorkbenchCommand {
    static let examples = ["asset list format:webinar"]
    static let configuration = configured(
      "list", "The same as assets.",
      synopsis: "asset list [WORDS] [FILTER…]")

    @Argument(help: "Words, filters and sort:KEY.") var words: [String] = []
    @OptionGroup(title: "Options of every command") var options: CommonOptions

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
      synopsis: "asset show ID|ROW")

    @Argument(help: "An id, the start of one, or a row of the last table.") var target: String
    @OptionGroup(title: "Options of every command") var options: CommonOptions

    func answer(in session: inout Session) async throws -> Answer {
      let view = try await session.view(options)
      let ids = view.workspace.assets.map(\.id)
      let id: String
      switch try TargetReader(rows: session.lastRows).rows(target)?.first {
      case .asset(let found)?, .score(let found, _, _)?: id = found
      case nil: id = try TargetReader.id(target, among: ids, what: "asset")
      default: throw CommandFailure("Row \(target) is no asset.", status: .notFound)
      }
      return try AssetsReport.one(id, view)
    }
  }
}
