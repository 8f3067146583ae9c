import TerminalText

/// Writes a report as a GitHub Markdown document.
public struct MarkdownExporter: Exporter {
  /// The name after `--format`.
  public let name = "md"
  /// One sentence for the help.
  public let summary = "A Markdown document with pipe tables."
  /// Whether a report's closing lines are part of it.
  public let hasNotes = true

  /// Makes the exporter.
  public init() {}

  /// The whole report as text, the same for the same report and page.
  public func export(_ report: Report, page: Page) -> String {
    let title = report.title.isEmpty ? report.command : report.title
    var parts = ["# " + MarkdownText.inline(title)]
    if !report.today.isEmpty { parts.append("As of " + MarkdownText.inline(report.today)) }
    for block in report.blocks {
      switch block {
      case .table(let table): parts.append(pipeTable(table.withoutDrawings))
      case .verbatim(let lines): parts.append(indented(lines))
      case .lines(let lines), .excerpt(let lines): parts += lines.map(paragraph)
      case .fields(let fields): parts.append(list(fields))
      case .figure: break
      case .heading(let text): parts.append("## " + MarkdownText.inline(text))
      }
    }
    parts += report.notes.map(paragraph)
    return parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  private func paragraph(_ line: StyledText) -> String {
    MarkdownText.paragraph(line.plainText)
  }

  /// A code block by indentation, which no content can close.
  private func indented(_ lines: [StyledText]) -> String {
    lines.map { "    " + VisibleText.of($0.plainText) }.joined(separator: "\n")
  }

  private func list(_ fields: [Field]) -> String {
    fields.map { field in
      let value = field.value.isEmpty ? "-" : field.value.plainText
      return "- **\(MarkdownText.inline(field.label)):** \(MarkdownText.inline(value))"
    }.joined(separator: "\n")
  }

  private func pipeTable(_ table: Table) -> String {
    if table.columns.isEmpty || table.rows.isEmpty { return "" }
    let header = table.columns.map { MarkdownText.inline($0.heading) }
    let rule = table.columns.map { $0.kind == .number ? "---:" : "---" }
    let rows = table.completeRows.map { row in row.map { MarkdownText.inline($0.text) } }
    return ([header, rule] + rows).map { "| " + $0.joined(separator: " | ") + " |" }
      .joined(separator: "\n")
  }
}
