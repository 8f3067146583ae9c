#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Turns the scores of the classes into probabilities and back.
struct LabelLink: Sendable {
  let choice: LabelTask.Choice

  /// The scores at which the probabilities are these.
  func scores(of shares: [Double]) -> [Double] {
    switch choice {
    case .one: shares.map { log($0) }
    case .any: shares.map { log($0 / (1 - $0)) }
    }
  }

  /// The probabilities at these scores.
  func probabilities(_ scores: [Double]) -> [Double] {
    switch choice {
    case .one:
      let most = scores.max() ?? 0
      let powers = scores.map { exp($0 - most) }
      let sum = powers.reduce(0, +)
      return powers.map { $0 / sum }
    case .any:
      return scores.map { 1 / (1 + exp(-$0)) }
    }
  }

  /// The loss of probabilities against a label, in nats.
  func loss(_ probabilities: [Double], _ label: [Double]) -> Double {
    var loss = 0.0
    for (probability, weight) in zip(probabilities, label) {
      if weight > 0 { loss -= weight * log(max(1e-12, probability)) }
      if choice == .any, weight < 1 { loss -= (1 - weight) * log(max(1e-12, 1 - probability)) }
    }
    return loss
  }
}
