#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Chooses the assets to ask about next: unsure, like many others, unlike each other.
///
/// Uncertainty sampling weighed by density (Settles, Craven 2008), one asset at a time; each takes
/// its neighbourhood out of the choice of the next. Likeness is the cosine of topics.
struct LabelQueries {
  private let labels: LearnedLabels

  init(_ labels: LearnedLabels) { self.labels = labels }

  /// At most `count` queries, the best first; of equals the asset with the smaller id.
  func first(_ count: Int, among: [Int]?, after asked: [Int]) -> [LabelQuery] {
    let library = labels.library
    let open =
      among
      ?? library.assets.indices.filter { labels.task.labels[library.assets[$0].id] == nil }
    guard !open.isEmpty else { return [] }
    let groups = library.latent.groups
    var mean = Array(repeating: SIMD8<Float>.zero, count: groups)
    for index in open {
      for (group, part) in library.topics(index).enumerated() { mean[group] += part }
    }
    for group in mean.indices { mean[group] /= Float(open.count) }
    let predictions = open.map { labels.prediction(at: $0) }
    let uncertainties = predictions.map { Self.uncertainty($0.probabilities, labels.task.choice) }
    let typicalities = open.map { max(0, Self.product(library.topics($0), mean[...])) }
    let most = max(typicalities.max() ?? 0, 1e-6)
    var novelties = Array(repeating: Float(1), count: open.count)
    for index in asked { lower(&novelties, of: open, by: index) }
    var queries: [LabelQuery] = []
    while queries.count < min(count, open.count) {
      var best = 0
      var bestValue: Float = -1
      for index in open.indices {
        let value =
          Float(uncertainties[index]) * (typicalities[index] / most) * novelties[index]
        if novelties[index] >= 0, value > bestValue { (best, bestValue) = (index, value) }
      }
      queries.append(
        LabelQuery(
          asset: library.assets[open[best]].id, prediction: predictions[best],
          uncertainty: LabelPrediction.percent(uncertainties[best]),
          typicality: Int((100 * typicalities[best] / most).rounded()),
          novelty: Int((100 * novelties[best]).rounded())))
      lower(&novelties, of: open, by: open[best])
      novelties[best] = -1
    }
    return queries
  }

  /// Lowers what is left of novelties to the distance from one more asset that was asked about.
  private func lower(_ novelties: inout [Float], of open: [Int], by asked: Int) {
    let library = labels.library
    for index in open.indices where novelties[index] >= 0 {
      let distance = 1 - Self.product(library.topics(open[index]), library.topics(asked))
      novelties[index] = max(0, min(novelties[index], distance))
    }
  }

  private static func uncertainty(_ probabilities: [Double], _ choice: LabelTask.Choice) -> Double {
    func entropy(_ values: [Double]) -> Double {
      values.reduce(0) { $0 - ($1 > 0 ? $1 * log($1) : 0) }
    }
    switch choice {
    case .one:
      return probabilities.count < 2 ? 0 : entropy(probabilities) / log(Double(probabilities.count))
    case .any:
      return probabilities.reduce(0) { $0 + entropy([$1, 1 - $1]) }
        / (Double(probabilities.count) * log(2))
    }
  }

  private static func product(
    _ left: ArraySlice<SIMD8<Float>>, _ right: ArraySlice<SIMD8<Float>>
  ) -> Float {
    zip(left, right).reduce(0) { $0 + ($1.0 * $1.1).sum() }
  }
}
