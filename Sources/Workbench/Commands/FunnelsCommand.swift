import ArgumentParser

/// The funnel models.
struct FunnelsCommand: WorkbenchCommand {
  static let examples = [
    Example("funnels", "Every model, with what it sees"),
    Example("funnels --format wide", "With all its columns in full"),
    Example("funnels --format csv", "As a spreadsheet"),
  ]
  static let configuration = configured(
    "funnels", "The funnel models, with what each one sees.",
    synopsis: "funnels")

  @OptionGroup(title: "Options of every command") var options: CommandOptions

  func answer(in session: inout Session) async throws -> Answer {
    FunnelsReport.answer(try await session.view(options))
  }
}
