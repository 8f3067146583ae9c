import ArgumentParser

/// One objection.
struct ObjectionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "objection", abstract: "One objection: show ID.", subcommands: [Show.self])

  struct Show: WorkbenchCommand {
    static let examples = ["objection show price-high"]
    static let configuration = configured(
      "show", "What the buyer says, and what to answer.",
      synopsis: "objection show ID|ROW")

    @Argument(help: "An id, the start of one, or a row of objections.") var target: String
    @OptionGroup(title: "Options of every command") var options: CommandOptions

    func answer(in session: inout Session) async throws -> Answer {
      let view = try await session.view(options)
      let id = try Records(.objection, in: view.workspace).id(target, rows: session.lastRows)
      return try ObjectionReport.answer(id, view)
    }
  }
}
