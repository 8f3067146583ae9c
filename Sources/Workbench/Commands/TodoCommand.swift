import ArgumentParser

/// Findings turned into work.
struct TodoCommand: WorkbenchCommand {
  static let examples = [
    Example("todo", "Everything, the urgent first"),
    Example("todo owner:dana", "One person's"),
    Example("todo task:write", "What is to be written"),
  ]
  static let offers: Offers =
    .key("owner") { view in PersonName.known(in: view).map { .init($0) } }
    + .key("task", values: ["fix", "review", "write", "label"])
  static let configuration = configured(
    "todo", "What to review, write and fix next, and whose it is.",
    synopsis: "todo [owner:NAME] [task:review|write|fix|label]")

  @Argument(help: "owner: and task: filters.") var words: [String] = []
  @OptionGroup(title: "Options of every command") var options: CommandOptions

  func answer(in session: inout Session) async throws -> Answer {
    let view = try await session.view(options)
    let query = try Query(words, allowed: ["owner", "task"])
    return try TodoReport.answer(view, query, limit: options.limit)
  }
}
