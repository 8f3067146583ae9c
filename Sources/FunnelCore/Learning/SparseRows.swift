/// Rows of a matrix of which most is zero, one behind the other; in each the text comes first.
struct SparseRows: Sendable {
  private var starts: [Int] = []
  /// Where the text of each row ends in `columns`.
  private var textEnds: [Int] = []
  private var ends: [Int] = []
  private(set) var columns: [Int32] = []
  private(set) var values: [Float] = []

  var count: Int { starts.count }

  func range(_ row: Int) -> Range<Int> { starts[row]..<ends[row] }

  init() {}

  mutating func reserveCapacity(rows: Int, cells: Int) {
    starts.reserveCapacity(rows)
    textEnds.reserveCapacity(rows)
    ends.reserveCapacity(rows)
    columns.reserveCapacity(cells)
    values.reserveCapacity(cells)
  }

  /// The rows of several matrices, one behind the other.
  init(joining parts: [SparseRows]) {
    let cellCount = parts.reduce(0) { $0 + $1.columns.count }
    columns.reserveCapacity(cellCount)
    values.reserveCapacity(cellCount)
    for part in parts {
      let before = columns.count
      starts += part.starts.map { $0 + before }
      textEnds += part.textEnds.map { $0 + before }
      ends += part.ends.map { $0 + before }
      columns += part.columns
      values += part.values
    }
  }

  mutating func startRow() { starts.append(columns.count) }

  mutating func append(_ column: Int32, _ value: Float) {
    columns.append(column)
    values.append(value)
  }

  /// What is appended from here on is no text.
  mutating func endText() { textEnds.append(columns.count) }

  mutating func endRow() { ends.append(columns.count) }

  /// The same rows, each up to where its text ends.
  var textAlone: SparseRows {
    var rows = self
    rows.ends = textEnds
    return rows
  }
}
