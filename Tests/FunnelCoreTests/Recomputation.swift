import FunnelCore

/// The arithmetic of the design document, done again from nothing but explanations and labels.
struct Recomputation {
  /// The inferred fit of every phase, from the terms of ten explanations.
  let phases: [Int]
  let persona: Int
  let quality: Int

  /// - Parameter journey: what is explained of the ten phases with labels ignored.
  init(journey: [Explanation]) {
    phases = journey.map { Self.mean($0.terms(judging: .stage)) ?? 0 }
    persona = journey.first.flatMap { Self.mean($0.terms(judging: .persona)) } ?? 0
    quality = journey.first.flatMap { Self.mean($0.terms(judging: .quality)) } ?? 100
  }

  /// The weighted mean of the terms that apply, each the sum of its reasons.
  static func mean(_ terms: [Term]) -> Int? {
    var sum = 0
    var weights = 0
    for term in terms {
      if case .notApplicable = term.judgement.basis { continue }
      sum += term.weight * term.judgement.reasons.reduce(0) { $0 + $1.points }
      weights += term.weight
    }
    return weights == 0 ? nil : halfUp(sum, weights)
  }

  /// The fit of an asset to a stage: the best of its phases.
  func stageFit(of asset: Asset, _ stage: Stage, in model: FunnelModel) -> Int {
    let numbers = Array(stage.run.first.rawValue...stage.run.last.rawValue)
    if asset.stages.isEmpty { return numbers.map { phases[$0 - 1] }.max() ?? 0 }
    return numbers.map { phaseFit(of: asset, $0, in: model) }.max() ?? 0
  }

  private func phaseFit(of asset: Asset, _ number: Int, in model: FunnelModel) -> Int {
    var best: Int?
    var isNext = false
    for label in asset.stages {
      let run = label.run.first.rawValue...label.run.last.rawValue
      if run.contains(number) {
        best = max(best ?? 0, rank(number, in: run, of: model))
      } else if run.contains(number - 1) || run.contains(number + 1) {
        isNext = true
      }
    }
    return best ?? (isNext ? 50 : 0)
  }

  private func rank(_ number: Int, in run: ClosedRange<Int>, of model: FunnelModel) -> Int {
    let parts = model.stages.filter {
      run.overlaps($0.run.first.rawValue...$0.run.last.rawValue)
    }
    let inside = run.filter { number in
      parts.contains { ($0.run.first.rawValue...$0.run.last.rawValue).contains(number) }
    }
    let top = inside.map { phases[$0 - 1] }.max() ?? 0
    return parts.count < 2 || top == 0 ? 100 : Self.halfUp(100 * phases[number - 1], top)
  }

  func personaFit(of asset: Asset, _ id: String, isNamed: Bool) -> Int {
    guard isNamed else { return 100 }
    return switch asset.persona {
    case .undeclared: persona
    case .all: 100
    case .some(let ids): ids.contains(id) ? 100 : 0
    }
  }

  func score(stageFit: Int, personaFit: Int, floor: Int) -> Int {
    Self.halfUp(min(stageFit, personaFit) * (100 * floor + (100 - floor) * quality), 10_000)
  }

  private static func halfUp(_ numerator: Int, _ denominator: Int) -> Int {
    Int((Double(numerator) / Double(denominator) + 0.5).rounded(.down))
  }
}
