import ArgumentParser

/// One objection.
struct ObjectionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "objection", abstract: "One objection: show, new, set, answer, log.",
    subcommands: [
      Show.self, ObjectionNewCommand.self, ObjectionSetCommand.self, ObjectionAnswerCommand.self,
      ObjectionLogCommand.self,
    ])

  struct Show: WorkbenchCommand {
    static let examples = [
      Example("objection show price-high", "What to say, and what to send"),
      Example("objection show tick", "The start of an id is enough"),
      Example("objection show next-year --json", "The same for a script"),
    ]
    static let offers: Offers = .records(.objection)
    static let configuration = configured(
      "show", "What the buyer says, what to say and send, and how it went.",
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
