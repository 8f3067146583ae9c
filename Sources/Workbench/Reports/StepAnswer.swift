import Reporting
import TerminalText
import WorkspaceFiles

/// The answer of a command that moves along the steps of undo.
enum StepAnswer {
  /// - Throws: `CommandFailure` with the reason and, for a conflict, the difference.
  static func of(
    _ command: String, _ library: Library,
    _ move: (WorkspaceWriter) throws(WriteError) -> String
  ) throws(CommandFailure) -> Answer {
    let line: String
    do throws(WriteError) {
      line = try move(
        WorkspaceWriter(folder: library.folder, outside: library.reading.outside))
    } catch {
      guard error.kind == .nothing else { throw CommandFailure(error) }
      let message = error.message
      line = message.prefix(1).uppercased() + message.dropFirst() + "."
    }
    return Answer(
      Report(
        command: command, today: "\(library.today)",
        blocks: [.lines([StyledText(Fitting.cut(line, to: 300))])],
        rows: [.object([("text", .string(line))])]))
  }
}
