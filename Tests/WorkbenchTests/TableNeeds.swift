import Reporting
import TerminalText

@testable import Workbench

/// How wide the tables of a command have to be: ids and numbers are never cut, text keeps eight cells.
enum TableNeeds {
  static func width(_ line: String) async throws -> Int {
    var session = try await Sample.readSession()
    let command = try CommandTree.parse(try LineSplitter.words(of: line))
    // What commands about the conversation show are the tables of others.
    guard let reading = command as? any WorkbenchCommand else { return 0 }
    let answer = try await reading.answer(in: &session)
    return answer.report.blocks.map { block in
      guard case .table(let table) = block else { return 0 }
      return width(table)
    }.max() ?? 0
  }

  static func width(_ table: Table) -> Int {
    let shown = table.columns.indices.filter { !table.columns[$0].isExtra }
    let needs = shown.map { index -> Int in
      let column = table.columns[index]
      let texts = ([column.heading] + table.rows.map { $0[index].text }).map(VisibleText.of)
      let natural = texts.map { CellWidth.of($0) }.max() ?? 0
      switch column.kind {
      case .text: return min(natural, 8)
      case .wrapped:
        let words = texts.flatMap { $0.split(separator: " ") }
        return words.map { CellWidth.of($0) }.max() ?? 0
      case .id, .number: return natural
      }
    }
    return needs.reduce(0, +) + 2 * max(0, needs.count - 1)
  }
}
