import ArgumentParser

/// The personas.
struct PersonasCommand: WorkbenchCommand {
  static let examples = ["personas"]
  static let configuration = configured(
    "personas", "The personas, with what covers them.",
    synopsis: "personas")

  @OptionGroup(title: "Options of every command") var options: CommandOptions

  func answer(in session: inout Session) async throws -> Answer {
    PeopleReport.personas(try await session.view(options))
  }
}
