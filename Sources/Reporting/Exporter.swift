/// Writes a report in one format.
public protocol Exporter: Sendable {
  /// The name after `--format`.
  var name: String { get }
  /// One sentence for the help.
  var summary: String { get }
  /// Whether a report's closing lines are part of it.
  var hasNotes: Bool { get }
  /// The whole report as text, the same for the same report and page.
  func export(_ report: Report, page: Page) -> String
}
