/// How much a missing asset matters, by stage and persona; 1 where nothing is said.
public struct CellWeights: Hashable, Sendable {
  /// The largest weight a file may give.
  public static let most = 1_000

  /// By stage id of the labels model.
  public var stages: [String: Int] = [:]
  /// By persona id.
  public var personas: [String: Int] = [:]

  public init() {}

  /// The product of the stage's and the persona's weight.
  public func weight(stage: String?, persona: String) -> Int {
    (stage.flatMap { stages[$0] } ?? 1) * (personas[persona] ?? 1)
  }
}
