/// How well an asset suits a stage, and the phase that decides it.
public struct StageFit: Hashable, Sendable {
  /// 0–100.
  public let value: Int
  public let source: FitSource
  /// The best phase of the stage's run; the earliest of equals.
  public let phase: Phase
  /// What the plugins say of that phase, whatever was declared.
  public let inferred: Int
  /// The best inferred fit inside the declared run, where the model splits that run and
  /// inference ranks inside it; nothing elsewhere.
  public let rankedAgainst: Int?
}
