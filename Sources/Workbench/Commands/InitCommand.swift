import ArgumentParser
import Reporting
import TerminalText
import WorkspaceFiles

/// Writes settings for a folder as it is.
struct InitCommand: WorkbenchCommand {
  static let examples = [
    Example("init assets --dry-run", "See what would be written"),
    Example("init assets/blog --dry-run", "For one folder of many"),
    Example("init assets --dry-run --json", "The same for a script"),
  ]
  static let isRepeatable = false
  static let configuration = configured(
    "init", "Write a small commented stagecraft.yml for a folder as it is.",
    synopsis: "init [DIR] [--dry-run]",
    details: """
      A file that exists is never replaced.
      """)

  @Argument(help: "A folder; the current one when left out.") var path: String?
  @Flag(help: "Print what would be written, and write nothing.") var dryRun = false
  @OptionGroup(title: "Options of every command") var options: CommandOptions

  func answer(in session: inout Session) async throws -> Answer {
    let folder = WorkspaceFolder(
      path: (path ?? options.workspace).map { session.path($0) }
        ?? session.folder ?? session.surroundings.folder)
    let file = "\(folder.path)/stagecraft.yml"
    if folder.isConfigured { throw CommandFailure(WorkspaceFolderError.exists(file)) }
    do {
      let text = dryRun ? try await folder.starter() : try await folder.writeStarter()
      let head =
        dryRun ? "Would write \(file):" : "+ \(file)"
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      return Answer(
        Report(
          command: "init", title: "Init", today: "\(session.day(options))",
          blocks: [.lines([StyledText(head)] + lines.map { StyledText("  \($0)", .faint) })],
          rows: [
            .object([
              ("path", .string(file)), ("written", .bool(!dryRun)),
              ("text", .string(text)),
            ])
          ],
          notes: dryRun
            ? [] : [StyledText("Next: stagecraft -w \(LineSplitter.quoted(folder.path)) check")]))
    } catch {
      throw CommandFailure(error)
    }
  }
}
