/// The last steps of a minimization, from which L-BFGS guesses how the slope bends.
struct QuasiNewtonMemory {
  private struct Pair {
    let step: [SIMD4<Double>]
    let change: [SIMD4<Double>]
    let curvature: Double
  }

  private var pairs: [Pair] = []

  private static let most = 6

  var isEmpty: Bool { pairs.isEmpty }

  /// Keeps a step, unless the slope did not bend upwards along it.
  mutating func remember(
    from point: [SIMD4<Double>], _ gradient: [SIMD4<Double>], to next: [SIMD4<Double>],
    _ nextGradient: [SIMD4<Double>]
  ) {
    let step = zip(next, point).map { $0 - $1 }
    let change = zip(nextGradient, gradient).map { $0 - $1 }
    let curvature = Self.product(step, change)
    guard curvature > 1e-12 else { return }
    if pairs.count == Self.most { pairs.removeFirst() }
    pairs.append(Pair(step: step, change: change, curvature: curvature))
  }

  /// The direction to go in from a place with this gradient.
  func direction(against gradient: [SIMD4<Double>]) -> [SIMD4<Double>] {
    var direction = gradient.map { -$0 }
    var factors: [Double] = []
    for pair in pairs.reversed() {
      let factor = Self.product(pair.step, direction) / pair.curvature
      factors.append(factor)
      for index in direction.indices { direction[index] -= factor * pair.change[index] }
    }
    if let last = pairs.last {
      let scale = last.curvature / Self.product(last.change, last.change)
      for index in direction.indices { direction[index] *= scale }
    }
    for (pair, factor) in zip(pairs, factors.reversed()) {
      let other = Self.product(pair.change, direction) / pair.curvature
      for index in direction.indices { direction[index] += (factor - other) * pair.step[index] }
    }
    return direction
  }

  static func product(_ left: [SIMD4<Double>], _ right: [SIMD4<Double>]) -> Double {
    var sum = SIMD4<Double>.zero
    for index in left.indices { sum += left[index] * right[index] }
    return sum.sum()
  }
}
