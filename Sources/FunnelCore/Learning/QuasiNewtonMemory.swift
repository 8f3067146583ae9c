/// The last steps of a minimization, from which L-BFGS guesses how the slope bends.
///
/// Where it knows nothing yet it trusts a diagonal: how the slope bends along each axis alone.
struct QuasiNewtonMemory {
  private struct Pair {
    let step: [SIMD4<Float>]
    let change: [SIMD4<Float>]
    let curvature: Double
  }

  private var pairs: [Pair] = []
  /// Per axis, one over how the slope bends along it.
  private let reach: [SIMD4<Float>]

  private static let most = 6

  var isEmpty: Bool { pairs.isEmpty }

  /// - Parameter bends: how the slope bends along each axis; above zero.
  init(bends: [SIMD4<Float>]) { reach = bends.map { 1 / $0 } }

  /// Forgets the steps, not the axes.
  mutating func forget() { pairs = [] }

  /// Keeps a step, unless the slope did not bend upwards along it.
  mutating func remember(
    from point: [SIMD4<Float>], _ gradient: [SIMD4<Float>], to next: [SIMD4<Float>],
    _ nextGradient: [SIMD4<Float>]
  ) {
    let step = zip(next, point).map { $0 - $1 }
    let change = zip(nextGradient, gradient).map { $0 - $1 }
    let curvature = Self.product(step, change)
    guard curvature > 1e-12 else { return }
    if pairs.count == Self.most { pairs.removeFirst() }
    pairs.append(Pair(step: step, change: change, curvature: curvature))
  }

  /// The direction to go in from a place with this gradient.
  func direction(against gradient: [SIMD4<Float>]) -> [SIMD4<Float>] {
    var direction = gradient.map { -$0 }
    var factors: [Double] = []
    for pair in pairs.reversed() {
      let factor = Self.product(pair.step, direction) / pair.curvature
      factors.append(factor)
      for index in direction.indices { direction[index] -= Float(factor) * pair.change[index] }
    }
    for index in direction.indices { direction[index] *= reach[index] }
    for (pair, factor) in zip(pairs, factors.reversed()) {
      let other = Self.product(pair.change, direction) / pair.curvature
      let share = Float(factor - other)
      for index in direction.indices { direction[index] += share * pair.step[index] }
    }
    return direction
  }

  static func product(_ left: [SIMD4<Float>], _ right: [SIMD4<Float>]) -> Double {
    var sum = SIMD4<Double>.zero
    for index in left.indices { sum += SIMD4<Double>(left[index] * right[index]) }
    return sum.sum()
  }
}
