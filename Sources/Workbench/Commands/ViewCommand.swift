import ArgumentParser
import FunnelCore
import TerminalText
import WorkspaceFiles

/// One view: filters kept under a name.
struct ViewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "view", abstract: "Filters kept under a name: save, show, drop.",
    subcommands: [Save.self, Show.self, Drop.self])

  /// The names of the views, with their filters.
  static let names: Offers = .words { view in
    view.workspace.settings.views.map { .init($0.name, detail: $0.filters) }
  }

  struct Save: WorkbenchCommand {
    static let examples = [
      Example(
        "view save late-cfo persona:cfo stage:conversion,loyalty --dry-run",
        "Two stages for one buyer"),
      Example("view save old-blogs \"format:blog is:stale\" --dry-run", "In quotes it is the same"),
      Example(
        "view save price-talk \"stage:conversion category:price\" --dry-run",
        "Filters on objections"),
    ]
    static let offers: Offers = .assetFilters + .objectionFilters
    static let isRepeatable = false
    static let configuration = configured(
      "save", "Keep filters under a name, for you and the team.",
      synopsis: "view save NAME \"FILTERS\" [--dry-run]",
      details: """
        Views stand in stagecraft.yml under views. Use one as a filter: gaps view:NAME, also \
        together with others: assets view:NAME format:blog.
        """)

    @Argument(help: "A name: letters, digits and dashes.") var name: String
    @Argument(help: "Filters, in quotes or not.") var words: [String] = []
    @OptionGroup(title: "Writing") var writing: WritingOptions
    @OptionGroup(title: "Options of every command") var options: CommandOptions

    func answer(in session: inout Session) async throws -> Answer {
      let view = try await session.view(options)
      let id = Kebab.id(from: name)
      guard id == name else {
        throw CommandFailure(
          "A view's name is letters, digits and dashes, as in \(id.isEmpty ? "cfo-late" : id).",
          correction: id.isEmpty ? nil : .replace(wrong: name, right: id))
      }
      let parts = words.count == 1 ? try LineSplitter.words(of: words[0]) : words
      guard !parts.isEmpty else {
        throw CommandFailure(
          "view save wants filters behind the name, as in view save \(name) persona:"
            + "\(view.workspace.personas[0].id).")
      }
      let uses = try ViewUse.of(parts, in: view)
      let filters = parts.map(LineSplitter.quoted).joined(separator: " ")
      let old = view.workspace.settings.views.first { $0.name == name }
      let was = old.map { $0.filters == filters ? "" : " (was \($0.filters))" } ?? ""
      return try session.write(
        "view save \(name)", in: view, writing,
        saying: ["view \(name): \(filters)\(was)   Use it: \(uses.commands[0]) view:\(name)"]
      ) { () throws(CommandFailure) in
        try ViewCommand.change("views.\(name)", to: filters, view)
      }
    }
  }

  struct Show: WorkbenchCommand {
    static let examples = [
      Example("view show cfo-late", "What it stands for"),
      Example("view show cfo-late --json", "The same for a script"),
      Example("view show stale-blogs --format md", "For a document"),
    ]
    static let offers: Offers = names
    static let configuration = configured(
      "show", "A view's filters, and the commands that understand it.",
      synopsis: "view show NAME|ROW")

    @Argument(help: "A view's name, or a row of views.") var name: String
    @OptionGroup(title: "Options of every command") var options: CommandOptions

    func answer(in session: inout Session) async throws -> Answer {
      let view = try await session.view(options)
      return ViewsReport.one(try ViewCommand.view(name, session, view), view)
    }
  }

  struct Drop: WorkbenchCommand {
    static let examples = [
      Example("view drop cfo-late --dry-run", "See what would change"),
      Example("view drop stale-blogs --dry-run", "Another one"),
      Example("view drop cfo-late --dry-run --json", "The same for a script"),
    ]
    static let offers: Offers = names
    static let isRepeatable = false
    static let configuration = configured(
      "drop", "Forget a view; undo brings it back.", synopsis: "view drop NAME|ROW [--dry-run]")

    @Argument(help: "A view's name, or a row of views.") var name: String
    @OptionGroup(title: "Writing") var writing: WritingOptions
    @OptionGroup(title: "Options of every command") var options: CommandOptions

    func answer(in session: inout Session) async throws -> Answer {
      let view = try await session.view(options)
      let saved = try ViewCommand.view(name, session, view)
      let isOnly = view.workspace.settings.views.count == 1
      return try session.write(
        "view drop \(saved.name)", in: view, writing,
        saying: ["view \(saved.name) is gone: \(saved.filters)"]
      ) { () throws(CommandFailure) in
        try ViewCommand.change(isOnly ? "views" : "views.\(saved.name)", to: nil, view)
      }
    }
  }

  private static func view(
    _ name: String, _ session: Session, _ view: View
  ) throws(CommandFailure) -> SavedView {
    if case .view(let found)? = try TargetReader(rows: session.lastRows).row(name) {
      return try view.savedView(found, in: name)
    }
    return try view.savedView(name, in: name)
  }

  private static func change(
    _ key: String, to value: String?, _ view: View
  ) throws(CommandFailure) -> [FileChange] {
    do throws(RecordEditError) {
      return [try SettingsEdit(folder: view.library.folder).setting(key, to: value)]
    } catch {
      throw CommandFailure(error)
    }
  }
}
