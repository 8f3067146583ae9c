/// Writes a report in one format.
public protocol Exporter: Sendable {
  /// The name after `--format`.
  var name: String { get }
  /// One sentence for the help.
  var summary: String { get }
  /// Whether a report's closing lines are part of it.
  var hasNotes: Bool { get }
  /// Whether it writes nothing but a report's events, and so not every report.
  var needsEvents: Bool { get }
  /// Whether figures unfold to what their `why` lines answer, and the end says where all came from.
  var unfolds: Bool { get }
  /// The whole report as text, the same for the same report and page.
  func export(_ report: Report, page: Page) -> String
}

extension Exporter {
  /// Whether it writes nothing but a report's events: most write every report.
  public var needsEvents: Bool { false }

  /// Whether figures unfold: most formats have no room for that.
  public var unfolds: Bool { false }
}
