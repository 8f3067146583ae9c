/// Rows under a header.
public struct Table: Sendable, Equatable {
  /// The columns from left to right.
  public var columns: [Column]
  /// The rows; missing cells at a row's end count as empty and surplus ones are left out.
  public var rows: [[Cell]]

  /// Makes a table.
  public init(columns: [Column], rows: [[Cell]] = []) {
    self.columns = columns
    self.rows = rows
  }

  /// The table without the columns that only a full listing shows.
  var withoutExtras: Table { columns(columns.indices.filter { !columns[$0].isExtra }) }

  /// The table without the columns that repeat figures as drawings.
  var withoutDrawings: Table { columns(columns.indices.filter { !columns[$0].isDrawing }) }

  /// The table of these columns only, by their indices.
  func columns(_ kept: [Int]) -> Table {
    Table(
      columns: kept.map { columns[$0] },
      rows: rows.map { row in kept.map { $0 < row.count ? row[$0] : .empty } })
  }

  /// The rows with exactly one cell for each column.
  var completeRows: [[Cell]] {
    rows.map { row in
      row.prefix(columns.count)
        + Array(repeating: .empty, count: max(0, columns.count - row.count))
    }
  }
}
