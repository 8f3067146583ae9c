import ArgumentParser
import FunnelCore
import Reporting
import TerminalText

/// Settings of the person and of the session.
struct SetCommand: WorkbenchCommand {
  static let examples = [
    Example("set", "What holds, and who said so"),
    Example("set format=wide", "Tables in full from now on"),
    Example("set hints=off", "No hints below a result"),
    Example("set today=2026-12-24", "Look at another day, for this session"),
  ]
  static let offers: Offers =
    Preference.allCases.map { .key($0.rawValue, "=", $0.summary, values: $0.choices) }
    .reduce(.nothing, +) + .key("today", "=", "the day to look at, for this session")
  static let isRepeatable = false
  static let configuration = configured(
    "set", "Your own settings: format, hints, pager, color; and today.",
    synopsis: "set [KEY=VALUE…]",
    details: """
      What is set at the prompt is kept for you, outside of every workspace; today, and \
      what a script sets, ends with the session. An empty value takes a setting back. \
      Scripts, pipes and files of results never read what you keep.

      format  \(Preference.format.choices.joined(separator: ", "))
      hints   on or off: \(Preference.hints.summary)
      pager   on or off: \(Preference.pager.summary)
      color   auto, always or never
      today   a day as YYYY-MM-DD
      """)

  @Argument(help: "KEY=VALUE.") var assignments: [String] = []
  @OptionGroup(title: "Options of every command") var options: CommandOptions

  func answer(in session: inout Session) async throws -> Answer {
    var changes: [(Preference, String?)] = []
    var today = session.today
    var keys: Set<String> = []
    for text in assignments {
      guard let equals = text.firstIndex(of: "=") else {
        throw CommandFailure("set wants KEY=VALUE, as in set format=wide.")
      }
      let (key, value) = (String(text[..<equals]), String(text[text.index(after: equals)...]))
      keys.insert(key)
      if key == "today" {
        guard value.isEmpty || Day(value) != nil else {
          throw CommandFailure("today wants a day as YYYY-MM-DD, not \"\(value)\".")
        }
        today = value.isEmpty ? nil : value
      } else {
        changes.append(try Self.change(key, value, text))
      }
    }
    let isKept = session.keepsSettings && !changes.isEmpty
    if isKept { try session.settings.keep(changes) } else { session.settings.choose(changes) }
    session.today = today
    return report(session, keys, isKept: isKept)
  }

  private static func change(
    _ key: String, _ value: String, _ text: String
  ) throws(CommandFailure) -> (Preference, String?) {
    guard let preference = Preference(rawValue: key) else {
      let known = Preference.allCases.map(\.rawValue) + ["today"]
      let nearest = NearestName.of(key, in: known)
      throw CommandFailure.unknown(
        "setting", key, nearest: nearest, known: known, replacing: text,
        with: nearest.map { "\($0)=\(value)" })
    }
    guard value.isEmpty || preference.choices.contains(value) else {
      let nearest = NearestName.of(value, in: preference.choices)
      throw CommandFailure.unknown(
        key, value, nearest: nearest, known: preference.choices, replacing: text,
        with: nearest.map { "\(key)=\($0)" })
    }
    return (preference, value.isEmpty ? nil : value)
  }

  /// What holds now and who said so: of the settings that were set, or of all.
  private func report(_ session: Session, _ keys: Set<String>, isKept: Bool) -> Answer {
    let all =
      Preference.allCases.map {
        (key: $0.rawValue, value: session.settings.value($0), from: session.settings.origin($0))
      } + [
        (
          key: "today", value: session.today ?? "-",
          from: session.today == nil ? "the workspace, or the calendar" : "this session"
        )
      ]
    let shown = all.filter { keys.isEmpty || keys.contains($0.key) }
    let table = Table(
      columns: [
        Column(key: "setting", heading: "SETTING", kind: .id),
        Column(key: "value", heading: "VALUE", kind: .id),
        Column(key: "from", heading: "FROM"),
      ],
      rows: shown.map { [Cell($0.key), Cell($0.value), Cell($0.from, .faint)] })
    return Answer(
      Report(
        command: "set", title: "Settings", today: "\(session.day(options))",
        blocks: [.table(table)],
        rows: shown.map {
          .object([
            ("setting", .string($0.key)), ("value", .string($0.value)), ("from", .string($0.from)),
          ])
        },
        notes: isKept ? ["Kept in \(session.settings.path ?? "")."] : []))
  }
}
