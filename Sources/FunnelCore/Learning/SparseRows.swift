/// Rows of a matrix of which most is zero, one behind the other.
struct SparseRows: Sendable {
  private(set) var starts: [Int] = [0]
  private(set) var columns: [Int32] = []
  private(set) var values: [Float] = []

  var count: Int { starts.count - 1 }

  func range(_ row: Int) -> Range<Int> { starts[row]..<starts[row + 1] }

  mutating func append(_ column: Int32, _ value: Float) {
    columns.append(column)
    values.append(value)
  }

  /// Ends the row that was appended to.
  mutating func endRow() { starts.append(columns.count) }
}
