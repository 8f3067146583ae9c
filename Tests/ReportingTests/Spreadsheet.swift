import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What a spreadsheet program made of a file: the cells of its first sheet.
struct Spreadsheet {
  /// A cell that holds something.
  struct Cell: Equatable {
    /// `string`, `float`, `date`, …; nothing for an empty cell.
    var type: String?
    /// What is calculated.
    var formula: String?
    /// The number or date itself, however it is shown.
    var value: String?
    /// What is shown, its lines parted by line feeds.
    var text = ""
  }

  /// The rows without empty cells at their ends.
  let rows: [[Cell]]

  var formulas: [String] { rows.flatMap { $0.compactMap(\.formula) } }

  /// Throws when the bytes are no flat OpenDocument spreadsheet.
  init(flatDocument bytes: [UInt8]) throws {
    let reading = Reading()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = reading
    guard parser.parse(), reading.hasTable else { throw CocoaError(.fileReadCorruptFile) }
    rows = reading.rows
  }
}

/// Follows a flat OpenDocument spreadsheet, element by element.
private final class Reading: NSObject, XMLParserDelegate {
  private(set) var rows: [[Spreadsheet.Cell]] = []
  private(set) var hasTable = false
  private var row: [Spreadsheet.Cell] = []
  private var cell = Spreadsheet.Cell()
  private var cellCount = 1
  private var paragraphs: [String] = []
  private var isInParagraph = false

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    switch name {
    case "table:table": hasTable = true
    case "table:table-row": row = []
    case "table:table-cell":
      cell = Spreadsheet.Cell(
        type: attributes["office:value-type"], formula: attributes["table:formula"],
        value: ["value", "date-value", "time-value", "boolean-value"].lazy
          .compactMap { attributes["office:\($0)"] }.first)
      cellCount = attributes["table:number-columns-repeated"].flatMap { Int($0) } ?? 1
      paragraphs = []
    case "text:p":
      paragraphs.append("")
      isInParagraph = true
    case "text:s": add(String(repeating: " ", count: attributes["text:c"].flatMap { Int($0) } ?? 1))
    case "text:tab": add("\t")
    case "text:line-break": add("\n")
    default: break
    }
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    if isInParagraph { add(text) }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    switch name {
    case "text:p": isInParagraph = false
    case "table:table-cell":
      cell.text = paragraphs.joined(separator: "\n")
      // A sheet ends in thousands of empty cells.
      row += Array(
        repeating: cell, count: cell == Spreadsheet.Cell() ? min(cellCount, 99) : cellCount)
    case "table:table-row":
      while row.last == Spreadsheet.Cell() { row.removeLast() }
      rows.append(row)
    default: break
    }
  }

  private func add(_ text: String) {
    if let last = paragraphs.indices.last { paragraphs[last] += text }
  }
}
