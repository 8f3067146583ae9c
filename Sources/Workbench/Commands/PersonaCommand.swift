import ArgumentParser

/// One persona.
struct PersonaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "persona", abstract: "One persona: show, new, set.",
    subcommands: [Show.self, New.self, Set.self])

  struct Show: WorkbenchCommand {
    static let examples = [
      Example("persona show cfo", "Who it is, and what serves them"),
      Example("persona show maint", "The start of an id is enough"),
      Example("persona show it-manager --funnel sales-7", "Through the stages of sales"),
    ]
    static let offers: Offers = .records(.persona)
    static let configuration = configured(
      "show", "Who a persona is and what they read.",
      synopsis: "persona show ID|ROW")

    @Argument(help: "An id, the start of one, or a row of personas.") var target: String
    @OptionGroup(title: "Options of every command") var options: CommandOptions

    func answer(in session: inout Session) async throws -> Answer {
      let view = try await session.view(options)
      let records = Records(.persona, in: view.workspace)
      return PeopleReport.persona(try records.id(target, rows: session.lastRows), view)
    }
  }

  struct New: WorkbenchCommand {
    static let examples = [
      Example(
        "persona new \"Works council\" words=overtime,training owner=raj --dry-run",
        "With the words that find its assets"),
      Example(
        "persona new \"Buyer\" role=\"compares offers\" buying-role=gatekeeper --dry-run",
        "With its part in the purchase"),
      Example(
        "persona new \"Auditor\" goals=\"no finding twice\" objections=no-time --dry-run",
        "With a goal and an objection"),
    ]
    static let offers: Offers = .fields(of: .persona)
    static let isRepeatable = false
    static let configuration = configured(
      "new", "Start a new persona: a typical buyer.",
      synopsis: "persona new \"TITLE\" key=value… [--dry-run]",
      details: """
        words are what this buyer says: assets that declare no persona are found by
        them. owner=NAME goes to the team NAME is in.
        """)

    @Argument(help: "The title, then assignments.") var words: [String] = []
    @OptionGroup(title: "Writing") var writing: WritingOptions
    @OptionGroup(title: "Options of every command") var options: CommandOptions

    func answer(in session: inout Session) async throws -> Answer {
      let view = try await session.view(options)
      return try RecordWriting(.persona, in: view).new(words, &session, writing)
    }
  }

  struct Set: WorkbenchCommand {
    static let examples = [
      Example("persona set cfo words+=inventory --dry-run", "One more word they use"),
      Example("persona set cfo,it-manager owners.sales=ines --dry-run", "Several in one step"),
      Example("persona set plant-manager objections-=no-time --dry-run", "Take one out of a list"),
    ]
    static let offers: Offers = .records(.persona) + .fields(of: .persona)
    static let isRepeatable = false
    static let configuration = configured(
      "set", "Change fields of personas; every other byte of their files stays.",
      synopsis: "persona set TARGET… key=value… key+=value… key-=value… [--dry-run]",
      details: """
        Targets are ids, the start of one, or rows of personas. An empty value takes the
        field away.
        """)

    @Argument(help: "Targets, then assignments.") var words: [String] = []
    @OptionGroup(title: "Writing") var writing: WritingOptions
    @OptionGroup(title: "Options of every command") var options: CommandOptions

    func answer(in session: inout Session) async throws -> Answer {
      let view = try await session.view(options)
      return try RecordWriting(.persona, in: view).set(words, &session, writing)
    }
  }
}
