/// Something a seller did not say and that followed from what was said.
public struct Assumption: Hashable, Sendable {
  /// What was not said.
  public enum Field: String, Hashable, Sendable {
    case stage, persona, objection, industry, region
  }

  public let field: Field
  /// Ids, or words of the workspace.
  public let values: [String]
  /// The id of the record it follows from; two of them joined by "and".
  public let source: String
}
