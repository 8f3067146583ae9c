import ArgumentParser

/// The funnel models.
struct FunnelsCommand: WorkbenchCommand {
  static let examples = ["funnels"]
  static let configuration = configured(
    "funnels", "The funnel models, with what each one sees.",
    synopsis: "funnels")

  @OptionGroup(title: "Options of every command") var options: CommandOptions

  func answer(in session: inout Session) async throws -> Answer {
    FunnelsReport.answer(try await session.view(options))
  }
}
