import ArgumentParser

/// One account.
struct AccountCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "account", abstract: "One account: show ID.", subcommands: [Show.self])

  struct Show: WorkbenchCommand {
    static let examples = ["account show bauer"]
    static let configuration = configured(
      "show", "An account and its buying roles.",
      synopsis: "account show ID|ROW")

    @Argument(help: "An id, the start of one, or a row of accounts.") var target: String
    @OptionGroup(title: "Options of every command") var options: CommandOptions

    func answer(in session: inout Session) async throws -> Answer {
      let view = try await session.view(options)
      if case .account(let id)? = try TargetReader(rows: session.lastRows).row(target) {
        return PeopleReport.account(id, view)
      }
      let ids = view.workspace.accounts.map(\.id)
      return PeopleReport.account(
        try TargetReader.id(target, among: ids, what: "account"), view)
    }
  }
}
