import ArgumentParser

/// One account.
struct AccountCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "account", abstract: "One account: show, new, set.",
    subcommands: [Show.self, New.self, Set.self])

  struct Show: WorkbenchCommand {
    static let examples = [
      Example("account show bauer", "Who decides there, and what is open"),
      Example("account show hage", "The start of an id is enough"),
      Example("account show polyform --json", "The same for a script"),
    ]
    static let offers: Offers = .records(.account)
    static let configuration = configured(
      "show", "An account and its buying roles.",
      synopsis: "account show ID|ROW")

    @Argument(help: "An id, the start of one, or a row of accounts.") var target: String
    @OptionGroup(title: "Options of every command") var options: CommandOptions

    func answer(in session: inout Session) async throws -> Answer {
      let view = try await session.view(options)
      let records = Records(.account, in: view.workspace)
      return PeopleReport.account(try records.id(target, rows: session.lastRows), view)
    }
  }

  struct New: WorkbenchCommand {
    static let examples = [
      Example(
        "account new \"Brandt Foods\" industry=food-and-beverage tier=2 --dry-run",
        "A company, its industry and tier"),
      Example(
        "account new \"Kessel AG\" roles.economic-buyer=cfo --dry-run",
        "With who holds a buying role"),
      Example(
        "account new \"Alder & Co\" region=uk open-value=18000 --dry-run",
        "With what the open deals are worth"),
    ]
    static let offers: Offers = .fields(of: .account)
    static let isRepeatable = false
    static let configuration = configured(
      "new", "Start a new account: a company to win or keep.",
      synopsis: "account new \"TITLE\" key=value… [--dry-run]",
      details: """
        roles.ROLE=PERSONA says who holds a buying role, as in
        roles.economic-buyer=cfo.
        """)

    @Argument(help: "The title, then assignments.") var words: [String] = []
    @OptionGroup(title: "Writing") var writing: WritingOptions
    @OptionGroup(title: "Options of every command") var options: CommandOptions

    func answer(in session: inout Session) async throws -> Answer {
      let view = try await session.view(options)
      return try RecordWriting(.account, in: view).new(words, &session, writing)
    }
  }

  struct Set: WorkbenchCommand {
    static let examples = [
      Example(
        "account set calder roles.economic-buyer=cfo open-value=20000 --dry-run",
        "A buying role and the open value"),
      Example("account set bauer,calder tier=1 --dry-run", "Several accounts in one step"),
      Example("account set nordmetall open-value= --dry-run", "Take a field away"),
    ]
    static let offers: Offers = .records(.account) + .fields(of: .account)
    static let isRepeatable = false
    static let configuration = configured(
      "set", "Change fields of accounts; every other byte of their files stays.",
      synopsis: "account set TARGET… key=value… key+=value… key-=value… [--dry-run]",
      details: """
        Targets are ids, the start of one, or rows of accounts. An empty value takes the
        field away.
        """)

    @Argument(help: "Targets, then assignments.") var words: [String] = []
    @OptionGroup(title: "Writing") var writing: WritingOptions
    @OptionGroup(title: "Options of every command") var options: CommandOptions

    func answer(in session: inout Session) async throws -> Answer {
      let view = try await session.view(options)
      return try RecordWriting(.account, in: view).set(words, &session, writing)
    }
  }
}
