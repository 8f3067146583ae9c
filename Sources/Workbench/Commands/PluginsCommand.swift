import ArgumentParser

/// The scoring plugins.
struct PluginsCommand: WorkbenchCommand {
  static let examples = [
    Example("plugins", "All, with their weights"),
    Example("plugins --format md", "For a document"),
    Example("plugins --json", "For a script"),
  ]
  static let configuration = configured(
    "plugins", "The scoring plugins: what they judge, weights.",
    synopsis: "plugins")

  @OptionGroup(title: "Options of every command") var options: CommandOptions

  func answer(in session: inout Session) async throws -> Answer {
    PluginsReport.answer(try await session.view(options))
  }
}
