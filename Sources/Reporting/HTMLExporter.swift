import Mustache
import TerminalText

/// Writes a report as one page for a browser: no script, nothing to load, light and dark, for print.
public struct HTMLExporter: Exporter {
  /// The name after `--format`.
  public let name = "html"
  /// One sentence for the help.
  public let summary = "One page for a browser, to forward and print; figures unfold."
  /// Whether a report's closing lines are part of it.
  public let hasNotes = true
  /// Whether figures unfold to what their `why` lines answer.
  public let unfolds = true

  /// Makes the exporter.
  public init() {}

  /// The whole report as text, the same for the same report and page.
  public func export(_ report: Report, page: Page) -> String {
    PageTemplates.page.render(PageContent(report))
  }
}
