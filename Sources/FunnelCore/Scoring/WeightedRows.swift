/// Weighted sums of judgements, one per row.
struct WeightedRows {
  private var sums: [Int]
  private var weights: [Int]

  init(count: Int) {
    sums = Array(repeating: 0, count: count)
    weights = Array(repeating: 0, count: count)
  }

  mutating func add(_ ledger: Ledger, weight: Int) {
    for row in sums.indices { add(ledger.judgement(row: row), row: row, weight: weight) }
  }

  mutating func add(_ judgement: Judgement, row: Int, weight: Int) {
    if judgement.applies { add(value: judgement.value, row: row, weight: weight) }
  }

  mutating func add(value: Int, row: Int, weight: Int) {
    sums[row] += value * weight
    weights[row] += weight
  }

  /// The means, rounded half up; `empty` for a row no judgement applied to.
  func means(without empty: Int) -> [Int] {
    zip(sums, weights).map { $1 == 0 ? empty : Rounding.quotient($0, $1) }
  }
}
