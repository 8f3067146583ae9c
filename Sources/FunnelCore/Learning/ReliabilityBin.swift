/// Predictions of about one confidence and how many of them were right.
public struct ReliabilityBin: Hashable, Sendable {
  /// Whole percent, such as 80 to 89; the last bin holds 100 too.
  public let percents: ClosedRange<Int>
  public let count: Int
  /// How many were right.
  public let right: Int
  /// Σ of the probabilities, 0–count.
  public let expected: Double

  /// The mean of what was said, in whole percent.
  public var meanConfidence: Int {
    count == 0 ? 0 : Int((100 * expected / Double(count)).rounded())
  }

  /// How many of a hundred were right.
  public var rightPercent: Int { Rounding.quotient(100 * right, count) }
}
