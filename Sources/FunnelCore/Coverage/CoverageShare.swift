/// How much of what is wanted is there.
public enum CoverageShare {
  /// `Σ weight × min(1, have ÷ want) ÷ Σ weight` in percent; nothing where nothing is wanted, or nothing
  /// has any weight.
  public static func percent(
    _ cells: some Sequence<(weight: Int, have: Int, want: Int)>
  ) -> Int? {
    var sum = 0
    var weights = 0
    for cell in cells where cell.want > 0 {
      sum += cell.weight * min(cell.have, cell.want) * 10_000 / cell.want
      weights += cell.weight
    }
    return weights == 0 ? nil : Rounding.quotient(sum, 100 * weights)
  }
}
