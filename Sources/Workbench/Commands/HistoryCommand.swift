import ArgumentParser
import Reporting
import TerminalText

/// The lines of this session.
struct HistoryCommand: WorkbenchCommand {
  static let examples = [
    Example("history", "All lines of this session"),
    Example("history --limit 10", "The last ten"),
    Example("history --json", "For a script"),
  ]
  static let configuration = configured(
    "history", "The lines run in this session.",
    synopsis: "history")

  @OptionGroup(title: "Options of every command") var options: CommandOptions

  func answer(in session: inout Session) async throws -> Answer {
    let all = session.lines
    let first = options.limit.map { max(0, all.count - $0) } ?? 0
    let lines = all[first...]
    let table = Table(
      columns: [
        Column(key: "row", heading: "#", kind: .number), Column(key: "line", heading: "LINE"),
      ],
      rows: zip(lines.indices, lines).map { [Cell($0 + 1), Cell($1)] })
    return Answer(
      Report(
        command: "history", title: "History", today: "\(session.day(options))",
        blocks: lines.isEmpty ? [] : [.table(table)],
        rows: lines.map { .object([("line", .string($0))]) },
        notes: lines.isEmpty ? ["Nothing run yet."] : []))
  }
}
