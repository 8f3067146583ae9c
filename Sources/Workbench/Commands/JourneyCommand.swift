import ArgumentParser

/// The whole continuum.
struct JourneyCommand: WorkbenchCommand {
  static let examples = ["journey", "journey --format md"]
  static let configuration = configured(
    "journey", "The ten phases, both teams' assets and every model along them.",
    synopsis: "journey")

  @OptionGroup(title: "Options of every command") var options: CommandOptions

  func answer(in session: inout Session) async throws -> Answer {
    JourneyReport.answer(try await session.view(options))
  }
}
