import ArgumentParser
import Reporting
import TerminalText
import WorkspaceFiles

/// The steps that undo can take back.
struct LogCommand: WorkbenchCommand {
  static let examples = [
    Example("log", "All steps, the newest first"),
    Example("log --limit 5", "The last five"),
    Example("log --format wide", "With the files of each"),
  ]
  static let configuration = configured(
    "log", "The steps that undo can take back, the newest first.", synopsis: "log")

  @OptionGroup(title: "Options of every command") var options: CommandOptions

  func answer(in session: inout Session) async throws -> Answer {
    let library = try await session.library(options)
    let steps: [EditStep]
    do {
      steps = try WorkspaceWriter(
        folder: library.folder, outside: library.reading.outside
      ).steps().reversed()
    } catch {
      throw CommandFailure(error)
    }
    let shown = options.limit.map { Array(steps.prefix($0)) } ?? steps
    let table = Table(
      columns: [
        Column(key: "step", heading: "STEP", kind: .number),
        Column(key: "command", heading: "COMMAND"),
        Column(key: "files", heading: "FILES", kind: .number),
        Column(key: "state", heading: "STATE", kind: .id),
        Column(key: "paths", heading: "PATHS", isExtra: true),
      ],
      rows: shown.map {
        [
          Cell($0.number), Cell($0.title), Cell($0.paths.count), Self.state($0),
          Cell($0.paths.joined(separator: ", ")),
        ]
      })
    return Answer(
      Report(
        command: "log", title: "Steps", today: "\(library.today)",
        blocks: shown.isEmpty ? [] : [.table(table)],
        rows: shown.map {
          .object([
            ("step", .integer($0.number)), ("command", .string($0.title)),
            ("undone", .bool($0.isUndone)), ("damaged", .bool($0.isDamaged)),
            ("paths", .array($0.paths.map { .string($0) })),
          ])
        },
        notes: shown.isEmpty ? ["Nothing was written from here yet."] : [],
        hint: shown.first { !$0.isDamaged }.map {
          $0.isUndone
            ? Hint("Bring it back", "redo \($0.number)") : Hint("Take it back", "undo \($0.number)")
        }))
  }

  private static func state(_ step: EditStep) -> Cell {
    if step.isDamaged { return Cell("damaged", .warning) }
    return step.isUndone ? Cell("undone", .faint) : Cell("done")
  }
}
