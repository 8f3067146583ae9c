import FunnelCore
import Reporting
import TerminalText

/// Plugin options and expectations in words and JSON.
enum OptionLines {
  /// The option's name, meaning, value, default and range.
  static func of(_ option: PluginOption, _ values: PluginOptions) -> [StyledText] {
    let isChanged = values.changed.contains(option.name)
    var head = StyledText("  \(option.name)", .strong)
    head += StyledText("  \(option.summary)")
    let now = values.kind(option.name) ?? option.kind
    var lines = [head]
    lines.append(StyledText("    value   \(text(now))"))
    if isChanged { lines.append(StyledText("    default \(text(option.kind))", .faint)) }
    if let range = range(option.kind) { lines.append(StyledText("    range   \(range)", .faint)) }
    return lines
  }

  static func text(_ expectation: PluginExample.Expectation) -> String {
    switch expectation {
    case .phase(let phase, let value): "\(phase.name) \(value)"
    case .persona(let persona, let value): "\(persona) \(value)"
    case .quality(let value): "\(value)"
    case .missing: "50, missing data"
    case .notApplicable: "not applicable"
    }
  }

  static func json(_ kind: PluginOption.Kind) -> JSONValue {
    switch kind {
    case .integer(let value, _): .integer(value)
    case .integers(let values, _, _): object(values) { .integer($0) }
    case .table(let rows, _, _, _): object(rows) { object($0) { .integer($0) } }
    case .phrases(let lists, _): object(lists) { .array($0.map { .string($0) }) }
    }
  }

  private static func object<Value>(
    _ map: [String: Value], _ value: (Value) -> JSONValue
  ) -> JSONValue {
    .object(map.sorted { $0.key < $1.key }.map { ($0.key, value($0.value)) })
  }

  private static func text(_ kind: PluginOption.Kind) -> String {
    switch kind {
    case .integer(let value, _):
      "\(value)"
    case .integers(let values, _, _):
      values.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
    case .table(let rows, _, _, _):
      rows.sorted { $0.key < $1.key }.map { row in
        let cells = Phase.allCases.map { "\(row.value[$0.name] ?? 0)" }.joined(separator: " ")
        return "\(row.key) \(cells)"
      }.joined(separator: "; ")
    case .phrases(let lists, _):
      Phase.allCases.compactMap { phase in
        lists[phase.name].map { "\(phase.name): \($0.joined(separator: ", "))" }
      }.joined(separator: "; ")
    }
  }

  private static func range(_ kind: PluginOption.Kind) -> String? {
    switch kind {
    case .integer(_, let range), .integers(_, _, let range), .table(_, _, _, let range):
      "\(range.lowerBound) to \(range.upperBound)"
    case .phrases: nil
    }
  }
}
