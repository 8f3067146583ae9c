import ArgumentParser

/// The objections.
struct ObjectionsCommand: FilteringCommand {
  static let examples = [
    Example("objections", "All, the dearest first"),
    Example("objections \"costs more than FixDesk\"", "The one a buyer's words mean"),
    Example("objections is:unanswered sort:heard", "Those nothing answers yet"),
    Example("objections account:hagemann category:timing", "Those of an account, of a kind"),
  ]
  static let keys = ObjectionFilters.keys + ["sort"]
  static let offers: Offers = .objectionFilters + .key("sort", values: ObjectionsReport.sortKeys)
  static let configuration = configured(
    "objections", "Reasons not to buy, found by what was said; their cost.",
    synopsis: "objections [\"WHAT THE BUYER SAID\"] [FILTER…] [sort:KEY]",
    details: """
      Any of the words counts, a rare one more than a frequent one; the best match \
      comes first, without words what has most at stake. Filters: stage, persona, \
      team, category, competitor, account, is:heard and is:unanswered. KEY is id, \
      stage, answers, won, heard or stake. ANSWERS counts live assets a buyer may \
      see. AT STAKE adds up the deals left open or lost: of each account the latest \
      conversation about the objection.
      """)

  @Argument(help: "What the buyer said, filters and sort:KEY.") var words: [String] = []
  @OptionGroup(title: "Options of every command") var options: CommandOptions

  func answer(in session: inout Session) async throws -> Answer {
    let view = try await session.view(options)
    let query = try view.query(words, allowed: Self.keys)
    return try ObjectionsReport.answer(view, query, limit: options.limit)
  }
}
