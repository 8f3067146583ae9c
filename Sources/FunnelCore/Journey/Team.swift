/// Who answers for a stage, a model, an asset or a contribution.
public enum Team: String, CaseIterable, Hashable, Sendable {
  case marketing, sales, joint
}
