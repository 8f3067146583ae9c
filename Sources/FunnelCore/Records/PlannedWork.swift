/// Work that a campaign's plan foresees: an asset to make, or one to rework.
public struct PlannedWork: Hashable, Sendable {
  /// What is to be done.
  public enum Task: Hashable, Sendable {
    /// A new asset of a format, by id.
    case make(format: String)
    /// An existing asset, by id.
    case rework(asset: String)
  }

  public var task: Task
  /// What it is for, where that is one stage and one persona.
  public var stage: StageLabel?
  public var persona: String?
  /// The id of the objection it is to answer.
  public var objection: String?
  public var team: Team?
  public var owner: String?
  /// The first and the last day of the work.
  public var start: Day?
  public var ready: Day?
  /// The day it is shown.
  public var date: Day?
  public var cost: Int?
  /// Working days.
  public var days: Int?
  public var position: SourcePosition

  public init(_ task: Task, position: SourcePosition) {
    self.task = task
    self.position = position
  }
}
