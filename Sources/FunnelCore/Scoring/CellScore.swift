/// An asset's score in one cell, with the quantities it is computed from.
///
/// `fit = min(stage fit, persona fit)`;
/// `score = fit × (floor + (100 − floor) × quality ÷ 100) ÷ 100`, rounded half up.
public struct CellScore: Hashable, Sendable {
  public let stageFit: StageFit
  public let personaFit: PersonaFit
  public let quality: Int
  public let floor: Int
  public let threshold: Int
  public let isStale: Bool
  public let state: LifeState
  public let visibility: Visibility

  public var fit: Int { min(stageFit.value, personaFit.value) }

  public var score: Int { Self.score(fit: fit, quality: quality, floor: floor) }

  /// Live on the day, not stale, seen by buyers, declared or inferred, score at or above the threshold.
  public var covers: Bool {
    state == .live && !isStale && visibility != .internal && stageFit.source != .related
      && fit > 0 && score >= threshold
  }

  /// Whether the fit was found and not declared, in the stage or the persona.
  public var isInferred: Bool { stageFit.source == .inferred || personaFit.source == .inferred }

  /// The same cell with the quality renewed content would have.
  public func renewed(quality: Int) -> CellScore {
    CellScore(
      stageFit: stageFit, personaFit: personaFit, quality: quality, floor: floor,
      threshold: threshold, isStale: false, state: state, visibility: visibility)
  }

  /// The same cell on a day on which the asset is in another state of life.
  func on(_ state: LifeState) -> CellScore {
    CellScore(
      stageFit: stageFit, personaFit: personaFit, quality: quality, floor: floor,
      threshold: threshold, isStale: isStale, state: state, visibility: visibility)
  }

  /// The one formula of the score.
  public static func score(fit: Int, quality: Int, floor: Int) -> Int {
    Rounding.quotient(fit * (100 * floor + (100 - floor) * quality), 10_000)
  }
}
