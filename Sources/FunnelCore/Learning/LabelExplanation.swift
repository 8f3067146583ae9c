/// The probability of a class with the arithmetic behind it: the points of the terms add up to it.
public struct LabelExplanation: Hashable, Sendable {
  /// The id of the class.
  public let label: String
  /// How often the class is declared first, then features, the strongest first, then what is left.
  public let terms: [LabelTerm]

  /// The probability in whole percent: the sum of the points.
  public var value: Int { terms.reduce(0) { $0 + $1.points } }
}
