/// Writes a report's first table as separated values; without a table, its fields.
///
/// The form is that of RFC 4180: lines end in CR LF and quotes are doubled. No text can act as a
/// formula in a spreadsheet (see ``FormulaGuard``); numbers stay numbers.
/// Text that looks like a number is in quotes, for spreadsheets that take those to mean text.
public struct CSVExporter: Exporter {
  /// The name after `--format`.
  public let name: String
  /// One sentence for the help.
  public let summary: String
  /// Whether a report's closing lines are part of it.
  public let hasNotes = false
  private let separator: Unicode.Scalar
  private let decimalMark: Character
  private let byteOrderMark: String

  /// Commas between values and decimal points, for programs.
  public static let standard = CSVExporter(
    name: "csv", summary: "Comma-separated values (RFC 4180), the first table.",
    separator: ",", decimalMark: ".", byteOrderMark: "")

  /// Semicolons, decimal commas and a byte order mark, for Excel in most of Europe.
  public static let excel = CSVExporter(
    name: "csv-excel", summary: "Semicolons, decimal commas and a byte order mark, for Excel.",
    separator: ";", decimalMark: ",", byteOrderMark: "\u{FEFF}")

  /// The whole report as text, the same for the same report and page.
  public func export(_ report: Report, page: Page) -> String {
    records(of: report).reduce(into: byteOrderMark) { text, record in
      text += record.joined(separator: String(separator)) + "\r\n"
    }
  }

  private func records(of report: Report) -> [[String]] {
    for case .table(let whole) in report.blocks where !whole.columns.isEmpty {
      let table = whole.withoutDrawings
      let header = table.columns.map { CSVText.quoted($0.key) }
      return [header] + table.completeRows.map { row in row.map { written($0.value) } }
    }
    var records = [["label", "value"]]
    for case .fields(let fields) in report.blocks {
      records += fields.map {
        [CSVText.quoted($0.label), written($0.exact ?? .text($0.value.plainText))]
      }
    }
    return records
  }

  private func written(_ value: Cell.Value) -> String {
    switch value {
    case .text(let text): CSVText.quoted(text)
    case .integer, .decimal: number(value)
    case .none: ""
    }
  }

  private func number(_ value: Cell.Value) -> String {
    value.number(decimalMark: decimalMark) ?? ""
  }
}
