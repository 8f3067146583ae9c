#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Fits linear weights to labelled rows: logistic regression with a ridge, by L-BFGS.
///
/// Minimizes `½‖w‖² + strength × Σ loss` (Fan et al. 2008; Liu, Nocedal 1989). All sums run in the
/// order of the rows, so that the same labels give the same bits.
struct LinearTrainer {
  private let library: LearningLibrary
  private let rows: [Int]
  /// Per row and class.
  private let labels: [Double]
  private let choice: LabelTask.Choice
  private let classCount: Int
  private let classGroups: Int
  private let offsets: [Double]
  /// Per column of the space its place among the weights, or -1 where no labelled row has it.
  private let places: [Int32]
  /// Topics and columns that have a weight.
  private let placeCount: Int
  /// Per cell of the labelled rows, where the weights of its column begin.
  private let cells: [Int32]

  /// What a wrong label costs against a large weight.
  static let strength = 3.0

  /// A trainer for rows of a library with their labels.
  init(
    _ library: LearningLibrary, _ labelled: [(row: Int, label: [Double])], task: LabelTask,
    offsets: [Double]
  ) {
    self.library = library
    self.offsets = offsets
    rows = labelled.map(\.row)
    labels = labelled.flatMap(\.label)
    choice = task.choice
    classCount = task.classes.count
    classGroups = (classCount + 3) / 4
    var places = Array(repeating: Int32(-1), count: library.space.count)
    var placeCount = Int32(library.latent.groups * 8)
    var cells: [Int32] = []
    cells.reserveCapacity(rows.reduce(0) { $0 + library.rows.range($1).count })
    for row in rows {
      for at in library.rows.range(row) {
        let column = Int(library.rows.columns[at])
        if places[column] < 0 {
          places[column] = placeCount
          placeCount += 1
        }
        cells.append(places[column] * Int32(classGroups))
      }
    }
    self.places = places
    self.placeCount = Int(placeCount)
    self.cells = cells
  }

  /// The weights after at most so many steps, from zero or from where another training ended.
  func weights(from start: LinearWeights? = nil, steps: Int) -> LinearWeights {
    var point = Array(repeating: SIMD4<Float>.zero, count: placeCount * classGroups)
    if let start { copy(start, to: &point) }
    var gradient = point
    var value = evaluate(point, &gradient)
    var memory = QuasiNewtonMemory(bends: bends)
    for _ in 0..<steps {
      var direction = memory.direction(against: gradient)
      var slope = QuasiNewtonMemory.product(direction, gradient)
      if slope >= 0 {
        memory.forget()
        direction = memory.direction(against: gradient)
        slope = QuasiNewtonMemory.product(direction, gradient)
      }
      guard slope < 0 else { break }
      var step = 1.0
      var next = point
      var nextGradient = gradient
      var nextValue = value
      var isBetter = false
      for _ in 0..<20 {
        for index in next.indices { next[index] = point[index] + Float(step) * direction[index] }
        nextValue = evaluate(next, &nextGradient)
        if nextValue <= value + 1e-4 * step * slope {
          isBetter = true
          break
        }
        step /= 2
      }
      guard isBetter else { break }
      memory.remember(from: point, gradient, to: next, nextGradient)
      let gain = value - nextValue
      (point, gradient, value) = (next, nextGradient, nextValue)
      if gain < 1e-5 * max(1, abs(value)) { break }
    }
    return LinearWeights(classGroups: classGroups, places: places, values: point)
  }

  private func copy(_ start: LinearWeights, to point: inout [SIMD4<Float>]) {
    for (column, place) in places.enumerated() where place >= 0 && start.places[column] >= 0 {
      for group in 0..<classGroups {
        point[Int(place) * classGroups + group] =
          start.values[Int(start.places[column]) * classGroups + group]
      }
    }
    for index in 0..<(library.latent.groups * 8 * classGroups) {
      point[index] = start.values[index]
    }
  }

  /// How the gradient bends along each axis alone, where every probability is as often as its class
  /// is declared: 1 + strength × share × (1 − share) × Σ value².
  private var bends: [SIMD4<Float>] {
    var squares = Array(repeating: Float(0), count: placeCount)
    let topicScale = Float(LinearWeights.topicScale)
    var first = 0
    for row in rows {
      for (number, at) in library.rows.range(row).enumerated() {
        let value = library.rows.values[at]
        squares[Int(cells[first + number]) / classGroups] += value * value
      }
      first += library.rows.range(row).count
      for (group, part) in library.topics(row).enumerated() {
        for lane in 0..<8 {
          squares[group * 8 + lane] += topicScale * topicScale * part[lane] * part[lane]
        }
      }
    }
    let shares = LabelLink(choice: choice).probabilities(offsets)
    let factors = (0..<(classGroups * 4)).map { label in
      label < classCount ? Float(Self.strength * shares[label] * (1 - shares[label])) : 0
    }
    return (0..<(placeCount * classGroups)).map { at in
      let group = at % classGroups
      var bend = SIMD4<Float>(repeating: 1)
      for lane in 0..<4 { bend[lane] += factors[group * 4 + lane] * squares[at / classGroups] }
      return bend
    }
  }

  /// The loss at a point and its gradient.
  private func evaluate(_ point: [SIMD4<Float>], _ gradient: inout [SIMD4<Float>]) -> Double {
    var total = 0.0
    for index in point.indices {
      gradient[index] = point[index]
      total += 0.5 * Double((point[index] * point[index]).sum())
    }
    // The inner loops of the whole training: pointers spare a check at every feature.
    point.withUnsafeBufferPointer { point in
      gradient.withUnsafeMutableBufferPointer { gradient in
        cells.withUnsafeBufferPointer { cells in
          library.rows.values.withUnsafeBufferPointer { values in
            library.topics.withUnsafeBufferPointer { topics in
              topics.withMemoryRebound(to: Float.self) { topics in
                total += add(values, topics, cells, point, gradient)
              }
            }
          }
        }
      }
    }
    return total
  }

  /// Adds what the rows want to the gradient; the loss.
  private func add(
    _ values: UnsafeBufferPointer<Float>, _ topics: UnsafeBufferPointer<Float>,
    _ cells: UnsafeBufferPointer<Int32>, _ point: UnsafeBufferPointer<SIMD4<Float>>,
    _ gradient: UnsafeMutableBufferPointer<SIMD4<Float>>
  ) -> Double {
    let groups = classGroups
    let topicCount = library.latent.groups * 8
    let topicScale = Float(LinearWeights.topicScale)
    var loss = 0.0
    var sums = Array(repeating: SIMD4<Float>.zero, count: groups)
    var first = 0
    for (number, row) in rows.enumerated() {
      let range = library.rows.range(row)
      let shift = first &- range.lowerBound
      for group in 0..<groups {
        var sum = SIMD4<Float>.zero
        let start = row &* topicCount
        for topic in 0..<topicCount {
          sum += topics[start &+ topic] * point[topic &* groups &+ group]
        }
        sum *= topicScale
        for at in range { sum += values[at] * point[Int(cells[at &+ shift]) &+ group] }
        sums[group] = sum
      }
      loss += errors(number, &sums)
      for group in 0..<groups {
        let error = sums[group]
        for at in range { gradient[Int(cells[at &+ shift]) &+ group] += values[at] * error }
        let scaled = topicScale * error
        let start = row &* topicCount
        for topic in 0..<topicCount {
          gradient[topic &* groups &+ group] += topics[start &+ topic] * scaled
        }
      }
      first += range.count
    }
    return loss
  }

  /// Replaces scores by what they are wrong by, and hands over the loss; both times the strength.
  private func errors(_ number: Int, _ sums: inout [SIMD4<Float>]) -> Double {
    var loss = 0.0
    func score(_ label: Int) -> Double { Double(sums[label / 4][label % 4]) + offsets[label] }
    func set(_ label: Int, _ error: Double) { sums[label / 4][label % 4] = Float(error) }
    switch choice {
    case .one:
      var most = -Double.infinity
      for label in 0..<classCount { most = max(most, score(label)) }
      var sum = 0.0
      for label in 0..<classCount { sum += exp(score(label) - most) }
      let logarithm = most + log(sum)
      for label in 0..<classCount {
        let score = score(label) - logarithm
        let weight = labels[number * classCount + label]
        loss -= weight * score
        set(label, Self.strength * (exp(score) - weight))
      }
    case .any:
      for label in 0..<classCount {
        let score = score(label)
        let weight = labels[number * classCount + label]
        loss += max(score, 0) + log(1 + exp(-abs(score))) - weight * score
        set(label, Self.strength * (1 / (1 + exp(-score)) - weight))
      }
    }
    return Self.strength * loss
  }
}
