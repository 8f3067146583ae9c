/// The one list of formats.
public enum Exporters {
  /// Every exporter, in the order the help shows.
  public static let all: [any Exporter] = [
    TableExporter(), WideExporter(), MarkdownExporter(), CSVExporter.standard, CSVExporter.excel,
    JSONExporter(), CalendarExporter(), HTMLExporter(),
  ]

  /// The exporter of exactly that name, or nil.
  public static func named(_ name: String) -> (any Exporter)? {
    all.first { $0.name.utf8.elementsEqual(name.utf8) }
  }
}
