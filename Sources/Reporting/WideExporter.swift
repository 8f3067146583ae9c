/// Writes a report for a terminal with every column and nothing cut.
public struct WideExporter: Exporter {
  /// The name after `--format`.
  public let name = "wide"
  /// One sentence for the help.
  public let summary = "Aligned columns, all of them, nothing cut."
  /// Whether a report's closing lines are part of it.
  public let hasNotes = true

  /// Makes the exporter.
  public init() {}

  /// The whole report as text, the same for the same report and page.
  public func export(_ report: Report, page: Page) -> String {
    TerminalLayout(page: Page(theme: page.theme), showsExtras: true).text(of: report)
  }
}
