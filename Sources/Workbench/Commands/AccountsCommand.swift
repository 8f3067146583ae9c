import ArgumentParser

/// The accounts.
struct AccountsCommand: WorkbenchCommand {
  static let examples = [
    Example("accounts", "Every account, with what is open"),
    Example("accounts --format csv", "As a spreadsheet"),
    Example("accounts --json", "For a script"),
  ]
  static let configuration = configured(
    "accounts", "The accounts both teams agreed on.",
    synopsis: "accounts")

  @OptionGroup(title: "Options of every command") var options: CommandOptions

  func answer(in session: inout Session) async throws -> Answer {
    PeopleReport.accounts(try await session.view(options))
  }
}
