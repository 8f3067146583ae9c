import ArgumentParser

/// One persona.
struct PersonaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "persona", abstract: "One persona: show ID.", subcommands: [Show.self])

  struct Show: WorkbenchCommand {
    static let examples = ["persona show cfo"]
    static let configuration = configured(
      "show", "Who a persona is and what they read.",
      synopsis: "persona show ID|ROW")

    @Argument(help: "An id, the start of one, or a row of personas.") var target: String
    @OptionGroup(title: "Options of every command") var options: CommandOptions

    func answer(in session: inout Session) async throws -> Answer {
      let view = try await session.view(options)
      if case .persona(let id)? = try TargetReader(rows: session.lastRows).row(target) {
        return PeopleReport.persona(id, view)
      }
      let ids = view.workspace.personas.map(\.id)
      return PeopleReport.persona(
        try TargetReader.id(target, among: ids, what: "persona"), view)
    }
  }
}
