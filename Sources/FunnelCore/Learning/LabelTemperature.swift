#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// How far scores are to be cooled so that probabilities say how often they are right.
///
/// Temperature scaling (Guo et al. 2017) on predictions for assets that were held out; with few of
/// them it stays near the usual one, which is higher the fewer there are.
enum LabelTemperature {
  /// The usual temperature is one, and twice as high where there are so many labels.
  private static let caution = 20.0
  /// How many nats a temperature e times the usual one costs.
  private static let certainty = 3.0

  /// A prediction made for a labelled asset without its label.
  struct Sample {
    let scores: [Double]
    let offsets: [Double]
    let label: [Double]
  }

  /// More predictions than these hardly move it.
  private static let mostSamples = 2000

  /// The temperature with the least loss, between 0.2 and 8.
  static func fitting(_ all: [Sample], _ link: LabelLink) -> Double {
    let step = max(1, (all.count + mostSamples - 1) / mostSamples)
    let samples = stride(from: 0, to: all.count, by: step).map { all[$0] }
    let usual = log(1 + caution / Double(max(1, all.count)))
    func loss(_ logarithm: Double) -> Double {
      let temperature = exp(logarithm)
      let away = logarithm - usual
      var total = certainty * away * away
      for sample in samples {
        let scores = zip(sample.scores, sample.offsets).map { ($0 + $1) / temperature }
        total += link.loss(link.probabilities(scores), sample.label)
      }
      return total
    }
    let ratio = 0.618_033_988_749_895
    var low = log(0.2)
    var high = log(8.0)
    var left = high - ratio * (high - low)
    var right = low + ratio * (high - low)
    var leftLoss = loss(left)
    var rightLoss = loss(right)
    for _ in 0..<16 {
      if leftLoss <= rightLoss {
        (high, right, rightLoss) = (right, left, leftLoss)
        left = high - ratio * (high - low)
        leftLoss = loss(left)
      } else {
        (low, left, leftLoss) = (left, right, rightLoss)
        right = low + ratio * (high - low)
        rightLoss = loss(right)
      }
    }
    return exp((low + high) / 2)
  }
}
