/// What one plugin contributes to a score.
public struct Term: Hashable, Sendable {
  public let plugin: String
  public let judges: Judges
  public let weight: Int
  public let judgement: Judgement
}
