import Reporting

/// A setting that is the person's own, whatever the workspace.
public enum Preference: String, CaseIterable, Sendable {
  case format, hints, pager, color

  /// The values it may have.
  var choices: [String] {
    switch self {
    case .format: Exporters.all.filter { !$0.needsEvents && !$0.unfolds }.map(\.name)
    case .hints, .pager: ["on", "off"]
    case .color: ["auto", "always", "never"]
    }
  }

  /// What holds where nobody says anything.
  var usual: String {
    switch self {
    case .format: "table"
    case .hints, .pager: "on"
    case .color: "auto"
    }
  }

  /// What it is for.
  var summary: String {
    switch self {
    case .format: "how results look where no --format is given"
    case .hints: "what to type next, below a result"
    case .pager: "results taller than the screen, page by page"
    case .color: "colour where no --color is given"
    }
  }
}
