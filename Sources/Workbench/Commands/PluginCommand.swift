import ArgumentParser

/// One scoring plugin.
struct PluginCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plugin", abstract: "One scoring plugin: show NAME.", subcommands: [Show.self])

  struct Show: WorkbenchCommand {
    static let examples = [
      Example("plugin show freshness", "Its options, and what they are set to"),
      Example("plugin show wording", "The one that reads the text"),
      Example("plugin show message-fit --json", "The same for a script"),
    ]
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
