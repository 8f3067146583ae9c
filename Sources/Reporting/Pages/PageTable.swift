import Mustache
import TerminalText

/// What the template of a table is filled with: a part of its rows under its header.
struct PageTable {
  /// A column's head.
  struct Head {
    let key: String
    let heading: String?
    let style: String?
  }

  /// A row.
  struct Row: MustacheParent {
    let cells: [Cell]

    func child(named name: String) -> Any? { name == "cells" ? cells : nil }
  }

  /// A cell: text, and what it unfolds to.
  struct Cell: MustacheParent {
    let text: String
    let style: String?
    let isHead: Bool
    let why: String?
    let want: String?
    let bar: String?

    /// The template asks for each by its name; ten thousand rows ask often.
    func child(named name: String) -> Any? {
      switch name {
      case "text": text
      case "style": style
      case "isHead": isHead
      case "why": why
      case "want": want
      case "bar": bar
      default: nil
      }
    }
  }

  let name: String
  /// What stands on the fold that hides it; nothing for one that shows.
  let fold: String?
  let isHeat: Bool
  let columns: [Head]
  let rows: [Row]

  /// A table with at most so many rows in sight, the rest behind a fold.
  static func parts(of table: Table, _ ids: [String: String]) -> [PageTable] {
    guard !table.columns.isEmpty, !table.rows.isEmpty else { return [] }
    let isHeat = table.rows.contains { row in row.contains { $0.meaning.fillsCell } }
    let columns = table.columns.map {
      Head(
        key: $0.isDrawing ? "drawn" : $0.key, heading: $0.heading.isEmpty ? nil : $0.heading,
        style: style(of: $0))
    }
    let rows = table.completeRows.map { row in
      Row(
        cells: zip(table.columns.indices, row).map { index, cell in
          self.cell(cell, table.columns[index], isHead: isHeat && index == 0, ids)
        })
    }
    let name =
      table.columns.map { $0.heading.isEmpty ? $0.key : $0.heading }.filter { !$0.isEmpty }
      .prefix(4).joined(separator: ", ")
    func part(_ rows: some Sequence<Row>, _ fold: String?) -> PageTable {
      PageTable(
        name: "Table: \(name)", fold: fold, isHeat: isHeat, columns: columns, rows: Array(rows))
    }
    let most = PageLimits.rows
    if rows.count <= most + most / 5 { return [part(rows, nil)] }
    return [
      part(rows.prefix(most), nil),
      part(
        rows.dropFirst(most),
        "The other \(Amount.text(rows.count - most)) of \(Amount.text(rows.count)) rows"),
    ]
  }

  private static func cell(
    _ cell: Reporting.Cell, _ column: Column, isHead: Bool, _ ids: [String: String]
  ) -> Cell {
    let meaning = PageStyle.name(cell.meaning)
    let kind = style(of: column) ?? ""
    let style = [kind, meaning].filter { !$0.isEmpty }.joined(separator: " ")
    return Cell(
      text: column.isDrawing ? "" : cell.text, style: style.isEmpty ? nil : style, isHead: isHead,
      why: cell.why.flatMap { ids[$0] }, want: cell.want.map(String.init),
      bar: column.isDrawing ? cell.bar.map { String($0.percent) } : nil)
  }

  private static func style(of column: Column) -> String? {
    if column.isDrawing { return "drawing" }
    return switch column.kind {
    case .number: "number"
    case .id: "id"
    case .text: "text"
    case .wrapped: "wrapped"
    }
  }
}
