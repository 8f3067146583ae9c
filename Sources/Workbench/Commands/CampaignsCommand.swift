import ArgumentParser

/// The campaigns.
struct CampaignsCommand: WorkbenchCommand {
  static let examples = ["campaigns"]
  static let configuration = configured(
    "campaigns", "The campaigns of both teams.",
    synopsis: "campaigns")

  @OptionGroup(title: "Options of every command") var options: CommandOptions

  func answer(in session: inout Session) async throws -> Answer {
    CampaignsReport.answer(try await session.view(options))
  }
}
