import ArgumentParser

/// The views of the team.
struct ViewsCommand: WorkbenchCommand {
  static let examples = [
    Example("views", "All of them"),
    Example("views --format md", "For a document"),
    Example("views --json", "For a script"),
  ]
  static let configuration = configured(
    "views", "Filters kept under a name.", synopsis: "views")

  @OptionGroup(title: "Options of every command") var options: CommandOptions

  func answer(in session: inout Session) async throws -> Answer {
    ViewsReport.answer(try await session.view(options))
  }
}
