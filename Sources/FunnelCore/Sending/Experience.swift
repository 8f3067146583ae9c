/// How conversations about an objection went: everywhere, and in one industry.
public struct Experience: Sendable {
  /// The id of the objection.
  public let objection: String
  public let record: TrackRecord
  /// With accounts of the industries asked for; nothing when none was asked for.
  public let inIndustry: TrackRecord?
}
