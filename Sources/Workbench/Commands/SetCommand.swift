import ArgumentParser
import FunnelCore
import Reporting
import TerminalText

/// Settings of the session.
struct SetCommand: WorkbenchCommand {
  static let examples = ["set", "set format=wide", "set today=2026-12-24"]
  static let offers: Offers =
    .key("format", "=", values: Exporters.all.map(\.name)) + .key("today", "=")
  static let configuration = configured(
    "set", "Settings of this session: format, today.",
    synopsis: "set [KEY=VALUE…]",
    details: """
      An empty value takes a setting back.
      """)

  @Argument(help: "format=NAME or today=DATE.") var assignments: [String] = []
  @OptionGroup(title: "Options of every command") var options: CommandOptions

  func answer(in session: inout Session) async throws -> Answer {
    var format = session.format
    var today = session.today
    for text in assignments {
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let value = parts.count == 2 ? String(parts[1]) : ""
      guard parts.count == 2 else {
        throw CommandFailure("set wants KEY=VALUE, as in set format=wide.")
      }
      switch parts[0] {
      case "format":
        let known = Exporters.all.map(\.name)
        guard value.isEmpty || known.contains(value) else {
          let nearest = NearestName.of(value, in: known)
          throw CommandFailure.unknown(
            "format", value, nearest: nearest, known: known, replacing: text,
            with: nearest.map { "format=\($0)" })
        }
        format = value.isEmpty ? nil : value
      case "today":
        guard value.isEmpty || Day(value) != nil else {
          throw CommandFailure("today wants a day as YYYY-MM-DD, not \"\(value)\".")
        }
        today = value.isEmpty ? nil : value
      default:
        let nearest = NearestName.of(String(parts[0]), in: ["format", "today"])
        throw CommandFailure.unknown(
          "setting", String(parts[0]), nearest: nearest, known: ["format", "today"],
          replacing: text, with: nearest.map { "\($0)=\(value)" })
      }
    }
    session.format = format
    session.today = today
    let fields = [
      Field("format", StyledText(format ?? "table")),
      Field("today", StyledText(today ?? "the workspace's, or the calendar's")),
    ]
    return Answer(
      Report(
        command: "set", title: "Settings", today: "\(session.day(options))",
        blocks: [.fields(fields)],
        rows: [
          .object([
            ("format", .string(format ?? "table")),
            ("today", today.map { .string($0) } ?? .null),
          ])
        ]))
  }
}
