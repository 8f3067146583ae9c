/// A named way of cutting the journey into stages.
public struct FunnelModel: Hashable, Sendable {
  /// The name used in commands and files, such as `marketing-4`.
  public let name: String
  public let title: String
  public let team: Team
  /// In journey order; runs do not overlap.
  public let stages: [Stage]
  /// The file that defines it; nothing for a built-in model.
  public let path: String?

  public init(name: String, title: String, team: Team, stages: [Stage], path: String? = nil) {
    self.name = name
    self.title = title
    self.team = team
    self.stages = stages
    self.path = path
  }

  /// The stage called `name`, by id or alias.
  public func stage(_ name: String) -> Stage? {
    stages.first { $0.id == name } ?? stages.first { $0.answers(to: name) }
  }

  /// The stage that holds a phase, or nothing where the phase is outside the model.
  public func stage(holding phase: Phase) -> Stage? { stages.first { $0.run.contains(phase) } }

  /// The stage in which sales takes over: the first of sales behind one of marketing, else the one
  /// that holds the usual phase; nothing where the model ends before.
  public var handOff: Stage? {
    zip(stages, stages.dropFirst()).first { $0.team == .marketing && $1.team == .sales }?.1
      ?? stage(holding: BuiltInModels.handOff)
  }

  /// Phases no stage of the model holds.
  public var outside: [Phase] { Phase.allCases.filter { stage(holding: $0) == nil } }

  /// The stage of this model that shares most phases with `run`; of equals the earlier.
  ///
  /// This one rule is the crosswalk for settings: what a workspace says of a stage of its own
  /// model holds for the stages of another model that are mostly made of it.
  public func stage(sharingMostWith run: PhaseRun) -> Stage? {
    var best: Stage?
    var most = 0
    for stage in stages where stage.run.overlap(run) > most {
      best = stage
      most = stage.run.overlap(run)
    }
    return best
  }

  /// Whether `run` falls into two or more stages of this model.
  public func splits(_ run: PhaseRun) -> Bool {
    stages.count { $0.run.overlap(run) > 0 } > 1
  }
}
