import ArgumentParser

/// One scoring plugin.
struct PluginCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plugin", abstract: "One scoring plugin: show NAME.", subcommands: [Show.self])

  struct Show: WorkbenchCommand {
    static let examples = ["plugin show freshness", "plugin show wording"]
    static let offers: Offers = .words { PluginName.candidates($0) }
    static let configuration = configured(
      "show", "A plugin's options with values, defaults and ranges, and worked examples.",
      synopsis: "plugin show NAME")

    @Argument(help: "The plugin's name.") var name: String
    @OptionGroup(title: "Options of every command") var options: CommandOptions

    func answer(in session: inout Session) async throws -> Answer {
      let view = try await session.view(options)
      return PluginsReport.one(try PluginName.checked(name, in: view), view)
    }
  }
}
