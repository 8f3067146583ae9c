/// Whole-number arithmetic as it is printed: every quotient rounded half up.
public enum Rounding {
  /// `numerator ÷ denominator` for non-negative numbers; zero when the denominator is zero.
  public static func quotient(_ numerator: Int, _ denominator: Int) -> Int {
    denominator == 0 ? 0 : (2 * numerator + denominator) / (2 * denominator)
  }

  /// `Σ weight × value ÷ Σ weight`.
  public static func mean(_ terms: some Sequence<(value: Int, weight: Int)>) -> Int {
    var sum = 0
    var weights = 0
    for term in terms {
      sum += term.value * term.weight
      weights += term.weight
    }
    return quotient(sum, weights)
  }
}
