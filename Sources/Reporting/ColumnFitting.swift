/// Shares the cells of a line among columns.
enum ColumnFitting {
  /// Widths that fit the available cells where the minimums allow it.
  ///
  /// The widest columns give first and give alike: all that are cut end at one width, give or take
  /// the cell that does not divide evenly, or at their own minimum.
  static func widths(natural: [Int], minimum: [Int], available: Int) -> [Int] {
    func capped(at limit: Int) -> [Int] {
      zip(natural, minimum).map { max($1, min($0, limit)) }
    }
    func total(_ widths: [Int]) -> Int { widths.reduce(0, +) }
    if total(natural) <= available { return natural }
    var low = 0
    var high = natural.max() ?? 0
    while low < high {
      let middle = (low + high + 1) / 2
      if total(capped(at: middle)) <= available { low = middle } else { high = middle - 1 }
    }
    var widths = capped(at: low)
    var rest = available - total(widths)
    for index in widths.indices where rest > 0 && widths[index] == low && low < natural[index] {
      widths[index] += 1
      rest -= 1
    }
    return widths
  }
}
