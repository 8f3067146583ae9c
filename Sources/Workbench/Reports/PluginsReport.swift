import FunnelCore
import Reporting
import TerminalText

/// Scoring plugins as reports.
enum PluginsReport {
  static func answer(_ view: View) -> Answer {
    let plugins = view.library.plugins
    let table = Table(
      columns: [
        Column(key: "plugin", heading: "PLUGIN", kind: .id),
        Column(key: "judges", heading: "JUDGES", kind: .id),
        Column(key: "weight", heading: "WEIGHT", kind: .number),
        Column(key: "on", heading: "ON", kind: .id), Column(key: "summary", heading: "SUMMARY"),
      ],
      rows: plugins.map {
        [
          Cell($0.manifest.name), Cell($0.manifest.judges.rawValue), Cell($0.weight),
          Cell($0.isOn ? "on" : "off", $0.isOn ? .plain : .faint), Cell($0.manifest.summary),
        ]
      })
    let report = Report(
      command: "plugins", title: "Scoring plugins", today: "\(view.today)",
      blocks: [.table(table)],
      rows: plugins.map {
        .object([
          ("plugin", .string($0.manifest.name)), ("judges", .string($0.manifest.judges.rawValue)),
          ("weight", .integer($0.weight)), ("on", .bool($0.isOn)),
          ("summary", .string($0.manifest.summary)),
        ])
      }, notes: ["Weights and options stand under scoring: in stagecraft.yml."],
      hint: plugins.first.map { Hint("One in full", "plugin show \($0.manifest.name)") })
    return Answer(report)
  }

  static func one(_ name: String, _ view: View) -> Answer {
    guard let loaded = view.library.plugins.first(where: { $0.manifest.name == name }) else {
      return Answer(Report(command: "plugin show", today: "\(view.today)"))
    }
    let manifest = loaded.manifest
    var blocks: [Block] = [
      .fields([
        Field("Plugin", StyledText(manifest.name, .strong)),
        Field("Judges", "\(manifest.judges.rawValue)"),
        Field("Weight", "\(loaded.weight) (default \(manifest.weight), from 0 to 100)"),
        Field("State", loaded.isOn ? "on" : "off"), Field("Summary", StyledText(manifest.summary)),
      ])
    ]
    if let least = manifest.staleBelow {
      blocks.append(.lines(["An asset valued below \(least) is stale and covers nothing."]))
    }
    if !manifest.options.isEmpty {
      blocks.append(.heading("Options"))
      blocks.append(
        .lines(manifest.options.flatMap { OptionLines.of($0, loaded.options) }))
    }
    blocks.append(.heading("Examples"))
    blocks.append(
      .lines(
        manifest.examples.map { example in
          "  \(example.title) → \(example.expected.map(OptionLines.text).joined(separator: ", "))"
        }))
    let report = Report(
      command: "plugin show", title: "Plugin \(manifest.name)", today: "\(view.today)",
      blocks: blocks,
      rows: [
        .object([
          ("plugin", .string(manifest.name)), ("judges", .string(manifest.judges.rawValue)),
          ("weight", .integer(loaded.weight)), ("on", .bool(loaded.isOn)),
          ("summary", .string(manifest.summary)),
          (
            "options",
            .array(
              manifest.options.map { option in
                .object([
                  ("name", .string(option.name)), ("summary", .string(option.summary)),
                  ("changed", .bool(loaded.options.changed.contains(option.name))),
                  ("value", OptionLines.json(loaded.options.kind(option.name) ?? option.kind)),
                  ("default", OptionLines.json(option.kind)),
                ])
              })
          ),
        ])
      ], hint: loaded.isOn ? Hint("Scores by it", "scores plugin:\(name)") : nil)
    return Answer(report)
  }
}
