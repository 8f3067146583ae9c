/// A model of one task: what features and topics say for each class.
///
/// The probability of a class follows from how often it is declared and the weights of the asset's
/// features. Weights are linear in the features, so that a prediction
/// can be told term by term.
struct LabelModel: Sendable {
  let classes: [String]
  let link: LabelLink
  let labelCount: Int
  private let offsets: [Double]
  private(set) var weights: LinearWeights
  var temperature = 1.0

  private static let largestTerms = 8
  /// Features whose rows are worth training again from the start when one label comes.
  private static let smallTraining = 20_000

  /// A model of a task's labels.
  /// - Parameter rows: the labelled assets to learn from, by index in the library.
  init(
    _ library: LearningLibrary, _ task: LabelTask, rows: [Int], from start: LabelModel? = nil
  ) {
    let kept = task.keeping(rows.map { library.assets[$0].id })
    classes = task.classes
    link = LabelLink(choice: task.choice)
    labelCount = kept.labels.count
    offsets = link.scores(of: kept.shares)
    let labelled = rows.compactMap { row in
      kept.labels[library.assets[row].id].map { (row: row, label: $0) }
    }
    weights = LinearTrainer(library, labelled, task: task, offsets: offsets)
      .weights(from: start?.weights, steps: rows.count > 2000 ? 10 : 40)
    temperature = start?.temperature ?? 1
  }

  /// Learns one more label of an asset, the others standing as they are.
  ///
  /// Few labels are trained again from where they stand. Of many, only what the new one asks for is
  /// solved: a step of dual coordinate ascent (Yu, Huang, Lin 2011), `w += strength × (label − p) ×
  /// x` with `p` the probabilities after the step.
  mutating func learn(
    _ row: Int, _ label: [Double], _ library: LearningLibrary, _ task: LabelTask, rows: [Int]
  ) {
    let size = rows.reduce(0) { $0 + library.rows.range($1).count }
    if size <= Self.smallTraining {
      self = LabelModel(library, task, rows: rows, from: self)
      return
    }
    let topics = library.topics(row)
    let scores = weights.scores(library.rows, row, topics: topics, classCount: classes.count)
    var square = LinearWeights.topicScale * LinearWeights.topicScale
    for at in library.rows.range(row) {
      square += Double(library.rows.values[at] * library.rows.values[at])
    }
    let pull = LinearTrainer.strength * square
    var found = link.probabilities(zip(scores, offsets).map { $0 + $1 })
    for _ in 0..<200 {
      let moved = link.probabilities(
        classes.indices.map { scores[$0] + offsets[$0] + pull * (label[$0] - found[$0]) })
      for index in found.indices { found[index] += (moved[index] - found[index]) / (1 + pull / 2) }
    }
    weights.add(
      library.rows, row, topics: topics,
      times: classes.indices.map { LinearTrainer.strength * (label[$0] - found[$0]) })
  }

  /// The scores of an asset, cold and without the shares.
  func sample(_ row: Int, _ library: LearningLibrary, label: [Double]) -> LabelTemperature.Sample {
    LabelTemperature.Sample(
      scores: weights.scores(
        library.rows, row, topics: library.topics(row), classCount: classes.count),
      offsets: offsets, label: label)
  }

  /// The probabilities of an input, its doubts not counted.
  func probabilities(_ input: LabelInput) -> [Double] {
    let scores = weights.scores(
      input.rows, input.row, topics: input.topics, classCount: classes.count)
    return link.probabilities(zip(scores, offsets).map { ($0 + $1) / temperature })
  }

  /// The probabilities of an asset of which nothing is known: near the shares, nearer to each other
  /// the less the labels are worth.
  private var start: [Double] { link.probabilities(offsets.map { $0 / temperature }) }

  /// Probabilities held back towards the start by doubts.
  func held(_ probabilities: [Double], _ doubts: [LabelDoubt]) -> [Double] {
    let trust = doubts.reduce(1) { $0 * $1.trust }
    return zip(probabilities, start).map { $1 + trust * ($0 - $1) }
  }

  /// The probability of a class, term by term.
  ///
  /// A feature's points are its part of the way from the start to the probability, along which all
  /// features grow together (Aumann, Shapley 1974): Σ over the features is the whole way. They are
  /// rounded half up; what rounding leaves goes to the last term.
  func explanation(
    _ label: Int, of input: LabelInput, _ library: LearningLibrary, doubts: [LabelDoubt]
  ) -> LabelExplanation {
    let found = probabilities(input)
    let pull = gradient(label, along: input)
    var parts: [(column: Int32, points: Double, weight: Double)] = []
    for at in input.rows.range(input.row) {
      let column = input.rows.columns[at]
      let value = Double(input.rows.values[at]) / temperature
      let given = classes.indices.map { index in
        value * (weights.weight(column, index) + topicWeight(column, index, input, library))
      }
      let points = zip(given, pull).reduce(0) { $0 + $1.0 * $1.1 }
      let mean = given.reduce(0, +) / Double(classes.count)
      parts.append((column, 100 * points, link.choice == .one ? given[label] - mean : given[label]))
    }
    parts.sort { (abs($1.points), $0.column) < (abs($0.points), $1.column) }
    let places = input.places(of: parts.prefix(3 * Self.largestTerms).map(\.column), library)
    let telling = parts.filter {
      Self.rounded($0.points) != 0 && places[$0.column]?.isTelling(in: input.asset) == true
    }
    let large = telling.prefix(Self.largestTerms).filter { abs(Self.rounded($0.points)) > 1 }
    let shown = large.isEmpty ? telling.prefix(3) : large[...]
    var terms = [
      LabelTerm(
        points: LabelPrediction.percent(start[label]), weight: nil,
        text: "\(classes[label]) by \(labelCount) labels, before anything is known of the asset",
        position: nil)
    ]
    for part in shown {
      guard let feature = places[part.column] else { continue }
      terms.append(
        LabelTerm(
          points: Self.rounded(part.points), weight: Self.rounded(100 * part.weight),
          text: feature.description(in: input.asset),
          position: feature.position(in: input.asset)))
    }
    func close(_ value: Double, _ text: String) {
      let points = LabelPrediction.percent(value) - terms.reduce(0) { $0 + $1.points }
      guard points != 0 else { return }
      terms.append(LabelTerm(points: points, weight: nil, text: text, position: nil))
    }
    let weaker = parts.count - shown.count
    close(found[label], weaker == 0 ? "what rounding leaves" : "\(weaker) other features together")
    close(held(found, doubts)[label], "held back: \(doubts.map(\.text).joined(separator: "; "))")
    return LabelExplanation(label: classes[label], terms: terms)
  }

  /// What a column gives a class through the topics it is part of.
  private func topicWeight(
    _ column: Int32, _ label: Int, _ input: LabelInput, _ library: LearningLibrary
  ) -> Double {
    guard input.topicLength > 0 else { return 0 }
    var sum = 0.0
    for group in 0..<library.latent.groups {
      let part = library.latent.part(column, group)
      for lane in 0..<8 {
        sum += Double(part[lane]) * weights.topicWeight(group * 8 + lane, label)
      }
    }
    return sum / Double(input.topicLength)
  }

  /// How the probability of a class follows the score of each, averaged over the way from the
  /// start.
  private func gradient(_ label: Int, along input: LabelInput) -> [Double] {
    let scores = weights.scores(
      input.rows, input.row, topics: input.topics, classCount: classes.count)
    let steps = 64
    var sums = Array(repeating: 0.0, count: classes.count)
    for step in 0..<steps {
      let share = (Double(step) + 0.5) / Double(steps)
      let found = link.probabilities(zip(scores, offsets).map { (share * $0 + $1) / temperature })
      for index in classes.indices {
        switch link.choice {
        case .one: sums[index] += found[label] * ((index == label ? 1 : 0) - found[index])
        case .any where index == label: sums[index] += found[label] * (1 - found[label])
        case .any: break
        }
      }
    }
    return sums.map { $0 / Double(steps) }
  }

  private static func rounded(_ value: Double) -> Int { Int((value + 0.5).rounded(.down)) }
}
