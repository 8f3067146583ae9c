/// What a workspace wants of a stage beside a number of assets.
public struct StageExpectations: Hashable, Sendable {
  /// At least one covering asset of each is wanted in every cell of the stage.
  public var formats: [String] = []
  /// At least one covering asset on each is expected somewhere in the stage.
  public var channels: [String] = []
  public var questions: [Question] = []
  public var position: SourcePosition?

  public init() {}
}
