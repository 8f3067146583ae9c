import ArgumentParser
import Reporting
import TerminalText

/// The lines of this session.
struct HistoryCommand: WorkbenchCommand {
  static let examples = ["history"]
  static let configuration = configured(
    "history", "The lines run in this session.",
    synopsis: "history")

  @OptionGroup(title: "Options of every command") var options: CommandOptions

  func answer(in session: inout Session) async throws -> Answer {
    let lines = session.lines
    let table = Table(
      columns: [
        Column(key: "row", heading: "#", kind: .number), Column(key: "line", heading: "LINE"),
      ],
      rows: lines.enumerated().map { [Cell($0 + 1), Cell($1)] })
    return Answer(
      Report(
        command: "history", title: "History", today: "\(session.day(options))",
        blocks: lines.isEmpty ? [] : [.table(table)],
        rows: lines.map { .object([("line", .string($0))]) },
        notes: lines.isEmpty ? ["Nothing run yet."] : []))
  }
}
