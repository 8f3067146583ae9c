/// Something a plan may do: use, rework or make an asset.
public struct PlanStep: Hashable, Sendable {
  /// What is done.
  public enum Work: Hashable, Sendable {
    /// An existing asset takes part as it is; an index in the workspace's assets.
    case use(Int)
    case rework(Int, Rework)
    /// A new asset for a cell; it answers one objection at most.
    case make(format: String, stage: Int, persona: Int, objection: Int?, copy: Int)
  }

  /// How an asset is reworked.
  public enum Rework: Hashable, Sendable {
    /// A stale or expired one is brought up to date.
    case renew
    /// A draft is finished.
    case finish
    /// One is made to serve a cell it does not cover yet; its potential there, 0–100.
    case widen(stage: Int, persona: Int, objection: Int?, potential: Int)
  }

  public let work: Work
  /// The format's id; nothing where an existing asset names none.
  public let format: String?
  /// Who does it, or shows it: never both.
  public let team: Team
  /// In the workspace's currency.
  public let cost: Int
  /// Working days; 0 for what is used as it is.
  public let days: Int
  /// The share of a new one's cost and days that a rework takes, in percent.
  public let share: Int
  /// Indices of the needs it fills by one each.
  public var needs: [Int]
  /// Indices of the stages aimed at where it has something to show, in journey order.
  public let stages: [Int]
  /// The first and the last day it can be shown; the last is open where nothing ends.
  public let earliest: Day
  public let latest: Day?
  /// How well an existing asset suits the cells it fills: its best score there, 0–100; of steps that do
  /// the same the one with the higher score is taken.
  public let score: Int
  /// What keeps it out of any plan.
  public var blockers: [PlanConstraint] = []

  /// The index of the existing asset.
  public var asset: Int? {
    switch work {
    case .use(let asset), .rework(let asset, _): asset
    case .make: nil
    }
  }

  /// The index of the objection it is to answer by its brief.
  public var objection: Int? {
    switch work {
    case .use, .rework(_, .renew), .rework(_, .finish): nil
    case .rework(_, .widen(_, _, let objection, _)), .make(_, _, _, let objection, _): objection
    }
  }
}
