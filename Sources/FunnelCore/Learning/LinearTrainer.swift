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
  private let classGroups: Int
  private let classCount: Int
  private let choice: LabelTask.Choice
  private let offsets: [Double]
  private let strength: Double
  private let places: [Int32]
  /// Topics and columns that have a weight.
  private let placeCount: Int
  private let topicCount: Int
  private var starts: [Int] = [0]
  private var columns: [Int32] = []
  private var values: [Double] = []
  private var topics: [Double] = []
  private var labels: [Double] = []

  /// What a wrong label costs against a large weight.
  static let strength = 3.0

  /// A trainer for rows of a library with their labels.
  init(
    _ library: LearningLibrary, _ labelled: [(row: Int, label: [Double])], task: LabelTask,
    offsets: [Double]
  ) {
    classCount = task.classes.count
    classGroups = (classCount + 3) / 4
    choice = task.choice
    self.offsets = offsets
    strength = Self.strength
    topicCount = library.latent.groups * 8
    var places = Array(repeating: Int32(-1), count: library.space.count)
    var placeCount = Int32(topicCount)
    for (row, label) in labelled {
      for at in library.rows.range(row) {
        let column = Int(library.rows.columns[at])
        if places[column] < 0 {
          places[column] = placeCount
          placeCount += 1
        }
        columns.append(places[column])
        values.append(Double(library.rows.values[at]))
      }
      starts.append(columns.count)
      labels += label
      for group in 0..<library.latent.groups {
        let part = library.topics[row * library.latent.groups + group]
        for lane in 0..<8 { topics.append(LinearWeights.topicScale * Double(part[lane])) }
      }
    }
    self.places = places
    self.placeCount = Int(placeCount)
  }

  /// The weights after at most so many steps, from zero or from where another training ended.
  func weights(from start: LinearWeights? = nil, steps: Int) -> LinearWeights {
    let count = placeCount * classGroups
    var point = Array(repeating: SIMD4<Double>.zero, count: count)
    if let start { copy(start, to: &point) }
    var gradient = point
    var value = evaluate(point, &gradient)
    var memory = QuasiNewtonMemory()
    for _ in 0..<steps {
      var direction = memory.direction(against: gradient)
      var slope = Self.product(direction, gradient)
      if slope >= 0 {
        memory = QuasiNewtonMemory()
        direction = gradient.map { -$0 }
        slope = -Self.product(gradient, gradient)
      }
      guard slope < 0 else { break }
      var step = memory.isEmpty ? 1 / max(1, Self.product(gradient, gradient).squareRoot()) : 1.0
      var next = point
      var nextGradient = gradient
      var nextValue = value
      var isBetter = false
      for _ in 0..<20 {
        for index in next.indices { next[index] = point[index] + step * direction[index] }
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

  private func copy(_ start: LinearWeights, to point: inout [SIMD4<Double>]) {
    for (column, place) in places.enumerated() where place >= 0 && start.places[column] >= 0 {
      for group in 0..<classGroups {
        point[Int(place) * classGroups + group] =
          start.values[Int(start.places[column]) * classGroups + group]
      }
    }
    for index in 0..<(topicCount * classGroups) { point[index] = start.values[index] }
  }

  private static func product(_ left: [SIMD4<Double>], _ right: [SIMD4<Double>]) -> Double {
    QuasiNewtonMemory.product(left, right)
  }

  /// The loss at a point and its gradient.
  private func evaluate(
    _ point: [SIMD4<Double>], _ gradient: inout [SIMD4<Double>]
  ) -> Double {
    var total = 0.0
    for index in point.indices {
      gradient[index] = point[index]
      total += 0.5 * (point[index] * point[index]).sum()
    }
    let groups = classGroups
    var sums = Array(repeating: SIMD4<Double>.zero, count: groups)
    // The inner loops of the whole training: pointers spare a check at every feature.
    point.withUnsafeBufferPointer { point in
      gradient.withUnsafeMutableBufferPointer { gradient in
        columns.withUnsafeBufferPointer { columns in
          values.withUnsafeBufferPointer { values in
            topics.withUnsafeBufferPointer { topics in
              for row in 0..<(starts.count - 1) {
                let (first, end) = (starts[row], starts[row + 1])
                for group in 0..<groups {
                  var sum = SIMD4<Double>.zero
                  for at in first..<end {
                    sum += values[at] * point[Int(columns[at]) * groups + group]
                  }
                  for topic in 0..<topicCount {
                    sum +=
                      topics[row * topicCount + topic]
                      * point[topic * groups + group]
                  }
                  sums[group] = sum
                }
                total += errors(row, &sums)
                for group in 0..<groups {
                  let error = sums[group]
                  for at in first..<end {
                    gradient[Int(columns[at]) * groups + group] += values[at] * error
                  }
                  for topic in 0..<topicCount {
                    gradient[topic * groups + group] +=
                      topics[row * topicCount + topic] * error
                  }
                }
              }
            }
          }
        }
      }
    }
    return total
  }

  /// Replaces scores by what they are wrong by, and hands over the loss; both times the strength.
  private func errors(_ row: Int, _ sums: inout [SIMD4<Double>]) -> Double {
    var loss = 0.0
    switch choice {
    case .one:
      var most = -Double.infinity
      for label in 0..<classCount {
        sums[label / 4][label % 4] += offsets[label]
        most = max(most, sums[label / 4][label % 4])
      }
      var sum = 0.0
      for label in 0..<classCount { sum += exp(sums[label / 4][label % 4] - most) }
      let logarithm = most + log(sum)
      for label in 0..<classCount {
        let score = sums[label / 4][label % 4] - logarithm
        let weight = labels[row * classCount + label]
        loss -= weight * score
        sums[label / 4][label % 4] = strength * (exp(score) - weight)
      }
    case .any:
      for label in 0..<classCount {
        let score = sums[label / 4][label % 4] + offsets[label]
        let weight = labels[row * classCount + label]
        loss += max(score, 0) + log(1 + exp(-abs(score))) - weight * score
        sums[label / 4][label % 4] = strength * (1 / (1 + exp(-score)) - weight)
      }
    }
    return strength * loss
  }
}
