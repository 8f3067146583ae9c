/// Writes a report for a terminal, fitted to the page's width.
public struct TableExporter: Exporter {
  /// The name after `--format`.
  public let name = "table"
  /// One sentence for the help.
  public let summary = "Aligned columns, fitted to the terminal."
  /// Whether a report's closing lines are part of it.
  public let hasNotes = true

  /// Makes the exporter.
  public init() {}

  /// The whole report as text, the same for the same report and page.
  public func export(_ report: Report, page: Page) -> String {
    TerminalLayout(page: page, showsExtras: false).text(of: report)
  }
}
