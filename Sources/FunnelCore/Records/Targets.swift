/// How many covering assets each cell should have.
///
/// A cell's own figure decides; else the larger of its stage's and its persona's; else the default.
public struct Targets: Hashable, Sendable {
  /// The largest number of assets a file may want of a cell.
  public static let most = 10_000

  public var standard = Target(2)
  /// By stage id of the labels model.
  public var stages: [String: Target] = [:]
  /// By persona id.
  public var personas: [String: Target] = [:]
  /// By `stage/persona`.
  public var cells: [String: Target] = [:]

  public init() {}

  /// The target of a cell, by stage id of the labels model and persona id.
  public func target(stage: String?, persona: String) -> Target {
    guard let stage else { return personas[persona] ?? standard }
    if let own = cells["\(stage)/\(persona)"] { return own }
    switch (stages[stage], personas[persona]) {
    case (let byStage?, let byPersona?): return byPersona.want > byStage.want ? byPersona : byStage
    case (let one?, nil), (nil, let one?): return one
    case (nil, nil): return standard
    }
  }
}
