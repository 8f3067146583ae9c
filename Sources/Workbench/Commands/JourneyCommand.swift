import ArgumentParser

/// The whole continuum.
struct JourneyCommand: WorkbenchCommand {
  static let examples = [
    Example("journey", "Both teams along the ten phases"),
    Example("journey --funnel sales-7", "With the stages of sales"),
    Example("journey --format md", "For a document"),
  ]
  static let configuration = configured(
    "journey", "The ten phases, both teams' assets and every model along them.",
    synopsis: "journey")

  @OptionGroup(title: "Options of every command") var options: CommandOptions

  func answer(in session: inout Session) async throws -> Answer {
    JourneyReport.answer(try await session.view(options))
  }
}
