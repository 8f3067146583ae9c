import Mustache
import TerminalText

/// What the template of a table is filled with: a part of its rows under its header.
struct PageTable {
  /// A column's head.
  struct Head {
    let key: String
    let heading: String?
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
    /// How much of the bar below it is full, in percent.
    var bar: String?
    var barStyle: String?

    /// The template asks for each by its name; ten thousand rows ask often.
    func child(named name: String) -> Any? {
      switch name {
      case "text": text
      case "style": style
      case "isHead": isHead
      case "why": why
      case "want": want
      case "bar": bar
      case "barStyle": barStyle
      default: nil
      }
    }
  }

  let name: String
  /// What stands on the fold that hides it; nothing for one that shows.
  let fold: String?
  /// `heat` for a map of figures, `dense` for many columns; named apart, as a cell without
  /// a style of its own would look for it here.
  let look: String?
  /// The places of numbers, and of what never breaks.
  let numbers: String?
  let ids: String?
  let columns: [Head]
  let rows: [Row]

  /// With more columns than this, those that only full listings show are left out.
  private static let mostColumns = 14

  /// A table with at most so many rows in sight, the rest behind a fold.
  static func parts(
    of table: Table, number: Int, _ ids: [String: String]
  ) -> [PageTable] {
    let isTooWide = table.columns.count(where: { !$0.isDrawing }) > mostColumns
    let table = isTooWide ? table.withoutExtras : table
    guard !table.columns.isEmpty, !table.rows.isEmpty else { return [] }
    let isHeat = table.rows.contains { row in row.contains { $0.meaning.fillsCell } }
    let shown = table.columns.indices.filter { !table.columns[$0].isDrawing }
    let columns = shown.map { index in
      let column = table.columns[index]
      return Head(key: column.key, heading: column.heading.isEmpty ? nil : column.heading)
    }
    let rows = table.completeRows.map { row in
      Row(
        cells: shown.map { index in
          cell(row, index, table.columns, isHead: isHeat && index == 0, ids)
        })
    }
    let name =
      table.columns.map { $0.heading.isEmpty ? $0.key : $0.heading }.filter { !$0.isEmpty }
      .prefix(4).joined(separator: ", ")
    func part(_ rows: some Sequence<Row>, _ fold: String?) -> PageTable {
      PageTable(
        name: "Table \(number)\(fold == nil ? "" : ", the rest"): \(name)", fold: fold,
        look: isHeat ? "heat" : shown.count > 9 ? "dense" : nil,
        numbers: isHeat ? nil : places(.number, shown.map { table.columns[$0] }),
        ids: places(.id, shown.map { table.columns[$0] }), columns: columns,
        rows: Array(rows))
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

  /// A drawing stands below the figure before it.
  private static func cell(
    _ row: [Reporting.Cell], _ index: Int, _ columns: [Column], isHead: Bool,
    _ ids: [String: String]
  ) -> Cell {
    let cell = row[index]
    let style = PageStyle.name(cell.meaning)
    var content = Cell(
      text: cell.text, style: style.isEmpty ? nil : style, isHead: isHead,
      why: cell.why.flatMap { ids[$0] }, want: cell.want.map(String.init))
    if index + 1 < columns.count, columns[index + 1].isDrawing, let bar = row[index + 1].bar {
      content.bar = String(bar.percent)
      content.barStyle = PageStyle.name(row[index + 1].meaning)
    }
    return content
  }

  /// The places of the columns of a kind, from 1, as the style sheet counts them.
  private static func places(_ kind: Column.Kind, _ columns: [Column]) -> String? {
    let places = columns.indices.filter { columns[$0].kind == kind }.map { "\($0 + 1)" }
    return places.isEmpty ? nil : places.joined(separator: " ")
  }
}
