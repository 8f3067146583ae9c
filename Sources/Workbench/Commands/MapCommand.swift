import ArgumentParser

/// The coverage matrix.
struct MapCommand: FilteringCommand {
  static let examples = [
    Example("map", "Stages by personas"),
    Example("map by:format", "Which formats stand where"),
    Example("map owner:dana --funnel sales-7", "One owner's, through the stages of sales"),
  ]
  static let keys = AssetFilters.keys + ["by"]
  static let offers: Offers = .assetFilters + .key("by", values: MapReport.rowKeys)
  static let configuration = configured(
    "map", "Coverage per stage and persona, or by: another field.",
    synopsis: "map [FILTER…] [by:persona|format|channel|owner|team|campaign|language]",
    details: """
      A figure counts the assets that cover the cell. ! marks a cell with nothing \
      where something is wanted. ALL counts distinct assets.
      """)

  @Argument(help: "Filters, and by:FIELD for the rows.") var words: [String] = []
  @OptionGroup(title: "Options of every command") var options: CommandOptions

  func answer(in session: inout Session) async throws -> Answer {
    let view = try await session.view(options)
    let query = try view.query(words, allowed: Self.keys)
    return try MapReport.answer(view, query)
  }
}
