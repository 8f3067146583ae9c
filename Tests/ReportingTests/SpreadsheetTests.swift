import FunnelCore
import Reporting
import Testing

@Suite(
  "T12, T20: separated values in a spreadsheet program",
  .enabled(if: LibreOffice.isPossible, "LibreOffice (soffice) is not here"))
struct SpreadsheetTests {
  /// What somebody may have called something, and a spreadsheet may take for a number or a date.
  private static let likeNumbers = [
    "007", "1.2.2026", "24.12.", "3/4", "1e5", "12,5", "12.5", "1.234", "(5)", "50%", "5 €", "$5",
    "12:30", "1 Jan 2026", "May 2026", "sep-2", "1. Mai 2026", "٣", "2026-1-2", "0x1F",
    "12345678901234567890",
  ]
  private static let plain = [
    "plain", "two\nlines", "two\r\nlines", "two\rlines", "tab\there", "a,b;c", " padded ", "a  b",
    "say \"hi\"", "\"", "漏斗 👩‍👩‍👧‍👦 🇩🇪", "e\u{301}", "<b>&amp;", "a\n\n\nb", "https://x.example/?a=1",
    String(repeating: "long ", count: 200),
  ]
  private static let texts = FormulaTests.payloads + plain + likeNumbers

  /// What a spreadsheet keeps of a number: fifteen digits.
  private static let numbers: [Cell.Value] = [
    .integer(0), .integer(-5), .integer(1234), .integer(1_000_000), .integer(-999_999_999_999_999),
    .integer(999_999_999_999_999), .decimal(125, places: 1), .decimal(-5, places: 2),
    .decimal(1_234_567, places: 3), .decimal(-1_234_567, places: 1), .decimal(7, places: 0),
    .decimal(1, places: 6), .decimal(1_002_026, places: 4),
    .decimal(123_456_789_012_345, places: 2),
  ]
  private static let days = ["2026-11-22", "2024-02-29", "1999-12-31", "2026-01-02"]

  private static let report = Sample.report([
    .table(
      Table(
        columns: ["id", "text", "number", "none", "day", "end"].map { Column(key: $0) },
        rows: texts.indices.map { row in
          [
            Cell("row-of-\(row)"), Cell(texts[row]), Cell(value: numbers[row % numbers.count]),
            .empty, Cell(days[row % days.count]), "end",
          ]
        }))
  ])

  private static let csv = CSVExporter.standard.export(report, page: Page())
  private static let excel = CSVExporter.excel.export(report, page: Page())
  /// What the same reading makes of text that nobody guards.
  private static let unguarded = "=1+1,end\r\nx;=1+1\r\n=1+1;end\r\n"

  @Test("Commas: every cell where it belongs, text as written, numbers and days exact")
  func standard() throws {
    for keepsQuoted in [true, false] {
      let shown = try LibreOffice.opening(
        ["ours": Self.csv, "unguarded": Self.unguarded],
        as: .chosen(separators: ",", language: LibreOffice.english, keepsQuoted: keepsQuoted))
      try Self.check(shown["ours"], Self.csv, separator: ",", keepsQuoted: keepsQuoted)
      #expect(shown["unguarded"]?.formulas.isEmpty == false)
    }
  }

  @Test("Semicolons and decimal commas, read by somebody in Germany: the same")
  func excel() throws {
    for keepsQuoted in [true, false] {
      let shown = try LibreOffice.opening(
        ["ours": Self.excel, "unguarded": Self.unguarded],
        as: .chosen(separators: ";", language: LibreOffice.german, keepsQuoted: keepsQuoted))
      try Self.check(shown["ours"], Self.excel, separator: ";", keepsQuoted: keepsQuoted)
      #expect(shown["unguarded"]?.formulas.isEmpty == false)
    }
  }

  @Test("Opened without a word about separators, characters and language, no text is a formula")
  func unasked() throws {
    let shown = try LibreOffice.opening(
      ["csv": Self.csv, "excel": Self.excel, "unguarded": Self.unguarded], as: .unasked)
    #expect(shown["csv"]?.formulas == [])
    #expect(shown["csv"]?.rows.allSatisfy { $0.count == 6 } == true)
    #expect(shown["csv"]?.rows.count == Self.texts.count + 1)
    #expect(shown["excel"]?.formulas == [])
    #expect(shown["unguarded"]?.formulas.isEmpty == false)
  }

  @Test("Split at every separator there is, no text is a formula")
  func everySeparator() throws {
    let shown = try LibreOffice.opening(
      ["csv": Self.csv, "excel": Self.excel, "unguarded": Self.unguarded],
      as: .chosen(separators: "\t,;", language: LibreOffice.german, keepsQuoted: false))
    #expect(shown["csv"]?.formulas == [])
    #expect(shown["csv"]?.rows.allSatisfy { $0.count == 6 } == true)
    #expect(shown["excel"]?.formulas == [])
    #expect(shown["unguarded"]?.formulas.count == 3)
  }

  /// - Parameter keepsQuoted: whether text that looks like a number is to stay text.
  private static func check(
    _ sheet: Spreadsheet?, _ written: String, separator: Unicode.Scalar, keepsQuoted: Bool
  ) throws {
    let rows = try #require(sheet).rows
    let records = SeparatedValues(written, separator: separator).records
    #expect(sheet?.formulas == [])
    #expect(rows.count == texts.count + 1)
    for (row, record) in zip(rows, records) { #expect(row.count == record.count, "\(record)") }
    #expect(rows.first?.map(\.text) == records.first)
    for (index, (row, record)) in zip(rows, records).dropFirst().enumerated()
    where row.count == record.count {
      #expect(row[0] == Spreadsheet.Cell(type: "string", text: "row-of-\(index)"))
      if keepsQuoted || !likeNumbers.contains(texts[index]) {
        #expect(row[1].type == "string", "\(record)")
        let (shown, field) = (row[1].text, lines(of: record[1]))
        #expect(Array(shown.unicodeScalars) == Array(field.unicodeScalars), "\(record)")
      }
      #expect(row[2].type == "float", "\(record)")
      #expect(
        row[2].value.flatMap { Double($0) } == double(numbers[index % numbers.count]), "\(record)")
      #expect(row[3] == Spreadsheet.Cell())
      #expect(row[4].type == "date", "\(record)")
      #expect(row[4].value == days[index % days.count], "\(record)")
      #expect(row[5] == Spreadsheet.Cell(type: "string", text: "end"))
    }
  }

  /// The text with the line ends of a cell.
  private static func lines(of text: String) -> String {
    var lines = String.UnicodeScalarView()
    var last: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if scalar != "\n" || last != "\r" { lines.append(scalar == "\r" ? "\n" : scalar) }
      last = scalar
    }
    return String(lines)
  }

  private static func double(_ value: Cell.Value) -> Double? {
    switch value {
    case .integer(let number): Double(number)
    case .decimal(let units, let places): Double("\(units)e-\(places)")
    case .text, .none: nil
    }
  }
}
