import ArgumentParser
import Reporting

/// Goes on with another workspace.
struct OpenCommand: WorkbenchCommand {
  static let examples = [
    Example("open .", "The folder you stand in"),
    Example("open ../content", "A folder beside it"),
    Example("open . --json", "The same for a script"),
  ]
  static let isRepeatable = false
  static let configuration = configured(
    "open", "Go on with the workspace in another folder.",
    synopsis: "open DIR")

  @Argument(help: "A folder.") var path: String
  @OptionGroup(title: "Options of every command") var options: CommandOptions

  func answer(in session: inout Session) async throws -> Answer {
    let before = session
    session.folder = session.path(path)
    session.lastRows = []
    session.funnel = nil
    do {
      let view = try await session.view(options)
      return Answer(
        Report(
          command: "open", title: "Open", today: "\(view.today)",
          blocks: [.lines([Banner.text(view)] + Banner.remarks(view))],
          rows: [.object([("folder", .string(view.library.folder))])]))
    } catch {
      session = before
      throw error
    }
  }
}
