import ArgumentParser

/// One campaign.
struct CampaignCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "campaign",
    abstract: "One campaign: show, plan, calendar, new, set, add, remove; or list.",
    subcommands: [
      Show.self, List.self, CampaignNewCommand.self, CampaignSetCommand.self,
      CampaignAddCommand.self, CampaignRemoveCommand.self, CampaignPlanCommand.self,
      CampaignCalendarCommand.self,
    ])

  /// The same as `campaigns`.
  struct List: WorkbenchCommand {
    static let examples = [
      Example("campaign list", "Every campaign and its gaps"),
      Example("campaign list --today 2027-03-10", "As they stand on another day"),
      Example("campaign list --format md", "For a document"),
    ]
    static let configuration = configured(
      "list", "The same as campaigns.",
      synopsis: "campaign list")

    @OptionGroup(title: "Options of every command") var options: CommandOptions

    func answer(in session: inout Session) async throws -> Answer {
      CampaignsReport.answer(try await session.view(options))
    }
  }

  struct Show: WorkbenchCommand {
    static let examples = [
      Example("campaign show spring-cfo", "Stage by stage, both teams"),
      Example("campaign show audit-season --today 2027-01-20", "What is ready on a day to come"),
      Example("campaign show sso-sprint --json", "The same for a script"),
    ]
    static let offers: Offers = .records(.campaign)
    static let configuration = configured(
      "show", "A campaign stage by stage, both teams, and its accounts.",
      synopsis: "campaign show ID|ROW",
      details: """
        Every campaign is a joint one: each team brings members and an owner. A member \
        stands at the stages its asset is declared or found for. A stage is ready when a \
        buyer can be shown something there on its day; what is a draft then, expired, stale or \
        internal does not count. SHOWN lists what covers a stage aimed at for the personas of a \
        buying role. A campaign without stages aims at the way to the purchase.
        """)

    @Argument(help: "An id, the start of one, or a row of campaigns.") var target: String
    @OptionGroup(title: "Options of every command") var options: CommandOptions

    func answer(in session: inout Session) async throws -> Answer {
      let view = try await session.view(options)
      return CampaignReport(try view.campaign(target, rows: session.lastRows), view).answer
    }
  }
}
