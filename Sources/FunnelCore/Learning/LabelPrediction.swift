/// What was learned says of one asset.
public struct LabelPrediction: Hashable, Sendable {
  /// Ids, in the order of the task.
  public let classes: [String]
  /// Per class, 0–1, doubts taken into account: of a hundred such figures of 80 about 80 are right.
  public let probabilities: [Double]
  /// Why the figures were held back towards what would be said of any asset.
  public let doubts: [LabelDoubt]
  /// The asset has a label, and this was said without it.
  public let isHeldOut: Bool

  /// Per class in whole percent; rounded half up, so that they need not add up to 100.
  public var percents: [Int] { probabilities.map(Self.percent) }

  /// Index of the most probable class; of equals the first.
  public var best: Int {
    var best = 0
    for index in probabilities.indices where probabilities[index] > probabilities[best] {
      best = index
    }
    return best
  }

  /// The id of the most probable class.
  public var label: String { classes[best] }

  /// The probability of the most probable class, in whole percent.
  public var confidence: Int { Self.percent(probabilities[best]) }

  static func percent(_ probability: Double) -> Int {
    Int((100 * probability + 0.5).rounded(.down))
  }
}
