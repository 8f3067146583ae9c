import ArgumentParser

/// The campaigns.
struct CampaignsCommand: WorkbenchCommand {
  static let examples = [
    Example("campaigns", "Every campaign and its gaps"),
    Example("campaigns --today 2027-03-10", "As they stand on another day"),
    Example("campaigns --funnel sales-7", "Gaps through the stages of sales"),
  ]
  static let configuration = configured(
    "campaigns", "The campaigns of both teams.",
    synopsis: "campaigns")

  @OptionGroup(title: "Options of every command") var options: CommandOptions

  func answer(in session: inout Session) async throws -> Answer {
    CampaignsReport.answer(try await session.view(options))
  }
}
