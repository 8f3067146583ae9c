/// Writes a report's rows as a JSON document, one row a line so that differences are readable.
public struct JSONExporter: Exporter {
  /// The name after `--format`.
  public let name = "json"
  /// One sentence for the help.
  public let summary = "The rows as JSON, one a line."
  /// Whether a report's closing lines are part of it.
  public let hasNotes = false

  /// Makes the exporter.
  public init() {}

  /// The whole report as text, the same for the same report and page.
  public func export(_ report: Report, page: Page) -> String {
    let rows = report.rows.map { "\n    " + $0.serialized() }.joined(separator: ",")
    let about = report.about.map {
      "\n  \(JSONText.quoted($0.0)): \($0.1.serialized()),"
    }.joined()
    return """
      {
        "schema": \(Self.schema),
        "command": \(JSONText.quoted(report.command)),
        "today": \(JSONText.quoted(report.today)),\(about)
        "rows": [\(rows)\(report.rows.isEmpty ? "" : "\n  ")]
      }

      """
  }

  /// Rises when a program that reads the document would have to change.
  private static let schema = 1
}
