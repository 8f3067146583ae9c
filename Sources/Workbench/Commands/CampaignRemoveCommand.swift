import ArgumentParser
import FunnelCore
import WorkspaceFiles

/// Takes members out of a campaign.
struct CampaignRemoveCommand: WorkbenchCommand {
  static let examples = [
    Example("campaign remove spring-cfo cfo-brief --dry-run", "An asset"),
    Example("campaign remove sso-sprint objection:it-capacity --dry-run", "An objection"),
    Example(
      "campaign remove spring-cfo case-bauer,case-nordmetall --dry-run", "Several in one step"),
  ]
  static let offers: Offers = MemberTargets.offers
  static let isRepeatable = false
  static let configuration = configured(
    "remove", "Take members out of a campaign; their own files stay.",
    synopsis: "campaign remove NAME TARGET… [--dry-run]",
    details: """
      Targets are ids of members, the start of one, or rows of the last table. One command is \
      one step of undo.
      """)

  @Argument(help: "The campaign, then members.") var words: [String] = []
  @OptionGroup(title: "Writing") var writing: WritingOptions
  @OptionGroup(title: "Options of every command") var options: CommandOptions

  func answer(in session: inout Session) async throws -> Answer {
    let view = try await session.view(options)
    guard words.count > 1 else {
      throw CommandFailure(
        "campaign remove wants a campaign and a member, as in campaign remove spring-cfo cfo-brief."
      )
    }
    let campaign = try view.campaign(words[0], rows: session.lastRows)
    let targets = try MemberTargets(workspace: view.workspace, rows: session.lastRows)
      .members(Array(words.dropFirst()), of: campaign)
    let (change, line) = try CampaignEdit(campaign, in: view).removing(targets)
    return try session.write(
      Edit(
        title: "campaign remove \(words.map(LineSplitter.quoted).joined(separator: " "))",
        changes: [change]), in: view, writing, saying: [line])
  }
}
