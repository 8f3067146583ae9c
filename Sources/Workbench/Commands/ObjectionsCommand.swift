import ArgumentParser

/// The objections.
struct ObjectionsCommand: WorkbenchCommand {
  static let examples = ["objections", "objections \"costs too much\""]
  static let configuration = configured(
    "objections", "Reasons not to buy, found by what the buyer said.",
    synopsis: "objections [WORDS] [stage:S] [persona:P]",
    details: """
      Any of the words, best match first.
      """)

  @Argument(help: "What the buyer said.") var words: [String] = []
  @OptionGroup(title: "Options of every command") var options: CommandOptions

  func answer(in session: inout Session) async throws -> Answer {
    let view = try await session.view(options)
    let query = try Query(words, allowed: ["stage", "persona"])
    return try ObjectionsReport.answer(view, query)
  }
}
