/// How well labels are predicted for assets that were held out.
public struct LabelEvaluation: Hashable, Sendable {
  /// A prediction beside the label it was made without.
  public struct Sample: Sendable {
    public let probabilities: [Double]
    /// Per class, as `LabelTask.labels` holds them.
    public let label: [Double]
    /// The group of near-duplicates it belongs to.
    public let group: Int

    public init(probabilities: [Double], label: [Double], group: Int) {
      self.probabilities = probabilities
      self.label = label
      self.group = group
    }
  }

  /// Ids of the classes.
  public let classes: [String]
  /// How many labels were predicted.
  public let count: Int
  /// How many groups of near-duplicates they form; none was on both sides of a split.
  public let groupCount: Int
  /// How many had a declared class as the most probable one.
  public let right: Int
  /// Per declared class, how often each class was the most probable; of several declared the
  /// predicted one counts, else the heaviest.
  public let confusion: [[Int]]
  /// Ten bins; where classes are questions of their own, every question is counted, else the most
  /// probable class of each asset.
  public let bins: [ReliabilityBin]

  /// - Parameters:
  ///   - classes: ids, in the order of the samples' figures.
  ///   - choice: whether the classes shut each other out.
  public init(classes: [String], choice: LabelTask.Choice, _ samples: [Sample]) {
    var confusion = classes.map { _ in classes.map { _ in 0 } }
    var right = 0
    var said: [(probability: Double, isRight: Bool)] = []
    for sample in samples {
      let best = Self.largest(sample.probabilities)
      let isRight = sample.label[best] > 0
      if isRight { right += 1 }
      confusion[isRight ? best : Self.largest(sample.label)][best] += 1
      switch choice {
      case .one: said.append((sample.probabilities[best], isRight))
      case .any: said += zip(sample.probabilities, sample.label).map { ($0, $1 > 0) }
      }
    }
    self.classes = classes
    self.confusion = confusion
    self.right = right
    count = samples.count
    groupCount = Set(samples.map(\.group)).count
    bins = (0..<10).map { number in
      let own = said.filter { min(9, LabelPrediction.percent($0.probability) / 10) == number }
      return ReliabilityBin(
        percents: (number * 10)...(number == 9 ? 100 : number * 10 + 9), count: own.count,
        right: own.count(where: \.isRight), expected: own.reduce(0) { $0 + $1.probability })
    }
  }

  /// The share that was right, 0–1.
  public var accuracy: Double { count == 0 ? 0 : Double(right) / Double(count) }

  /// The mean of the F1 of the classes that are declared or predicted anywhere, 0–1.
  public var macroF1: Double {
    let scores = classes.indices.compactMap { label -> Double? in
      let declared = confusion[label].reduce(0, +)
      let predicted = confusion.reduce(0) { $0 + $1[label] }
      guard declared + predicted > 0 else { return nil }
      return 2 * Double(confusion[label][label]) / Double(declared + predicted)
    }
    return scores.isEmpty ? 0 : scores.reduce(0, +) / Double(scores.count)
  }

  /// The mean distance between what was said and how often it was right, 0–1 (Naeini et al. 2015).
  public var expectedCalibrationError: Double {
    let said = bins.reduce(0) { $0 + $1.count }
    guard said > 0 else { return 0 }
    return bins.reduce(0) { $0 + abs($1.expected - Double($1.right)) } / Double(said)
  }

  private static func largest(_ values: [Double]) -> Int {
    var best = 0
    for index in values.indices where values[index] > values[best] { best = index }
    return best
  }
}
