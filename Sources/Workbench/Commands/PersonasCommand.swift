import ArgumentParser

/// The personas.
struct PersonasCommand: WorkbenchCommand {
  static let examples = [
    Example("personas", "Every persona, with what is short"),
    Example("personas --funnel sales-7", "Through the stages of sales"),
    Example("personas --format md", "For a document"),
  ]
  static let configuration = configured(
    "personas", "The personas, with what covers them.",
    synopsis: "personas")

  @OptionGroup(title: "Options of every command") var options: CommandOptions

  func answer(in session: inout Session) async throws -> Answer {
    PeopleReport.personas(try await session.view(options))
  }
}
