import ArgumentParser
import FunnelCore

/// What to send a buyer now.
struct SendCommand: FilteringCommand {
  static let examples = [
    Example("send account:bauer", "For an account"),
    Example("send objection:price-high account:hagemann", "Against an objection there"),
    Example("send stage:negotiation persona:it-manager", "For a buyer at a stage"),
    Example("send \"it costs too much\" --limit 1", "The one best answer to what was said"),
  ]
  static let keys = SendQuery.keys
  static let offers: Offers = SendQuery.offers
  static let configuration = configured(
    "send", "What to send a buyer now, why, and what to say.",
    synopsis: "send [WORDS] [persona:P] [stage:S] [objection:O] [account:A] [FILTER…]",
    details: """
      WORDS is what the buyer said. FILTER is industry:, region:, competitor:, \
      language: or format:. A stage of any funnel model is understood.

      What is not said follows from what is: an objection gives its stage and \
      personas; an account its personas, industry, region and the objections still \
      at stake there.

      First comes what answers the objection, then its proof; then what fits the \
      stage and persona at all, is about the competitor, is of the industry; then \
      the higher score. Stale assets, and the account's own story, come last.
      """)

  @Argument(help: "What the buyer said, and filters.") var words: [String] = []
  @OptionGroup(title: "Options of every command") var options: CommandOptions

  func answer(in session: inout Session) async throws -> Answer {
    let view = try await session.view(options)
    let query = try view.query(words, allowed: Self.keys)
    return SendReport(try SendQuery(query, in: view), view, limit: options.limit ?? 3).answer
  }
}
