import ArgumentParser

/// One campaign.
struct CampaignCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "campaign", abstract: "One campaign: show, new, set.",
    subcommands: [Show.self, CampaignNewCommand.self, CampaignSetCommand.self])

  struct Show: WorkbenchCommand {
    static let examples = ["campaign show spring-cfo"]
    static let configuration = configured(
      "show", "A campaign stage by stage, both teams.",
      synopsis: "campaign show ID|ROW")

    @Argument(help: "An id, the start of one, or a row of campaigns.") var target: String
    @OptionGroup(title: "Options of every command") var options: CommandOptions

    func answer(in session: inout Session) async throws -> Answer {
      let view = try await session.view(options)
      if case .campaign(let id)? = try TargetReader(rows: session.lastRows).row(target) {
        return CampaignsReport.one(id, view)
      }
      let ids = view.workspace.campaigns.map(\.id)
      return CampaignsReport.one(
        try TargetReader.id(target, among: ids, what: "campaign"), view)
    }
  }
}
