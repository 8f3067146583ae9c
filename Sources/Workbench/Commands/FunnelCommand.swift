import ArgumentParser
import FunnelCore
import Reporting
import TerminalText
import WorkspaceFiles

/// One funnel model: shown, or looked through from now on.
struct FunnelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "funnel", abstract: "One funnel model: show NAME, use NAME.",
    subcommands: [Show.self, Use.self])

  struct Show: WorkbenchCommand {
    static let examples = [
      Example("funnel show sales-7", "Stages, goals and phases"),
      Example("funnel show bands", "Top, middle and bottom"),
      Example("funnel show lifecycle --format md", "For a document"),
    ]
    static let offers: Offers = .words { view in
      view.workspace.funnels.models.map { .init($0.name, detail: $0.title) }
    }
    static let configuration = configured(
      "show", "A model's stages, goals, teams and phases.",
      synopsis: "funnel show NAME|ROW")

    @Argument(help: "The model's name, or a row of funnels.") var name: String
    @OptionGroup(title: "Options of every command") var options: CommandOptions

    func answer(in session: inout Session) async throws -> Answer {
      let view = try await session.view(options)
      let model = try FunnelCommand.model(name, session, view)
      return FunnelsReport.one(model, View(library: view.library, model: model))
    }
  }

  struct Use: WorkbenchCommand {
    static let examples = [
      Example("funnel use sales-7", "Look as sales does, for this session"),
      Example("funnel use journey", "Look at the ten phases themselves"),
      Example("funnel use marketing-4", "Back to the stages of the labels"),
    ]
    static let offers: Offers = .words { view in
      view.workspace.funnels.models.map { .init($0.name, detail: $0.title) }
    }
    static let isRepeatable = false
    static let configuration = configured(
      "use", "Look through a model from now on; --save keeps it in stagecraft.yml.",
      synopsis: "funnel use NAME|ROW [--save]")

    @Argument(help: "The model's name, or a row of funnels.") var name: String
    @Flag(help: "Keep it in stagecraft.yml.") var save = false
    @OptionGroup(title: "Options of every command") var options: CommandOptions

    func answer(in session: inout Session) async throws -> Answer {
      let view = try await session.view(options)
      let model = try FunnelCommand.model(name, session, view)
      session.funnel = model.name
      var line = "Looking through \(model.name): \(model.stages.map(\.id).joined(separator: ", "))."
      if !save { line += "  For this session; --save keeps it." }
      if save {
        try session.apply("funnel use \(model.name) --save", in: view) {
          () throws(CommandFailure) in
          do throws(RecordEditError) {
            return [
              try SettingsEdit(folder: view.library.folder).setting("funnel", to: model.name)
            ]
          } catch {
            throw CommandFailure(error)
          }
        }
        line += "  Kept in stagecraft.yml.  (undo)"
      }
      return Answer(
        Report(
          command: "funnel use", title: model.title, today: "\(view.today)",
          blocks: [.lines([StyledText(line)])],
          rows: [.object([("funnel", .string(model.name)), ("saved", .bool(save))])]))
    }
  }

  private static func model(
    _ name: String, _ session: Session, _ view: View
  ) throws(CommandFailure) -> FunnelModel {
    let models = view.workspace.funnels.models
    if case .funnel(let found)? = try TargetReader(rows: session.lastRows).row(name),
      let model = view.workspace.funnels.model(found)
    {
      return model
    }
    let known = models.map(\.name)
    let wanted = name.hasPrefix("id:") ? String(name.dropFirst(3)) : name
    if let model = view.workspace.funnels.model(wanted) { return model }
    throw CommandFailure.unknown(
      "funnel model", name, nearest: NearestName.of(name, in: known), known: known)
  }
}
