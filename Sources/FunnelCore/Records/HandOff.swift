/// How a campaign's leads pass from marketing to sales.
public struct HandOff: Hashable, Sendable {
  /// The stage at which sales takes over.
  public var stage: StageLabel?
  /// What a lead must have done.
  public var criteria: String?
  /// How soon sales answers.
  public var respondWithinHours: Int?

  public init(stage: StageLabel? = nil, criteria: String? = nil, respondWithinHours: Int? = nil) {
    self.stage = stage
    self.criteria = criteria
    self.respondWithinHours = respondWithinHours
  }
}
