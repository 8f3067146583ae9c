/// What one feature of an asset adds to the probability of a class.
public struct LabelTerm: Hashable, Sendable {
  /// Percentage points; may be negative.
  public let points: Int
  /// The feature's weight for the class against the mean of all classes, in hundredths of log-odds;
  /// nothing for terms that are no feature.
  public let weight: Int?
  /// The feature in words, such as `"total cost" in the title`.
  public let text: String
  public let position: SourcePosition?
}
