import ArgumentParser
import WorkspaceFiles

/// Changes fields of campaigns.
struct CampaignSetCommand: WorkbenchCommand {
  static let examples = ["campaign set spring-cfo budget=15000 accounts+=polyform --dry-run"]
  static let offers: Offers = .records(.campaign) + .fields(of: .campaign)
  static let configuration = configured(
    "set", "Change fields of campaigns; every other byte of their files stays.",
    synopsis: "campaign set TARGET… key=value… key+=value… key-=value… [--dry-run]",
    details: """
      Targets are ids, the start of one, or rows of campaigns. Members come and go with \
      campaign add and campaign remove.
      """)

  @Argument(help: "Targets, then assignments.") var words: [String] = []
  @OptionGroup(title: "Writing") var writing: WritingOptions
  @OptionGroup(title: "Options of every command") var options: CommandOptions

  func answer(in session: inout Session) async throws -> Answer {
    let view = try await session.view(options)
    return try RecordWriting(.campaign, in: view).set(words, &session, writing)
  }
}
