/// What keeps an asset from being sent.
public enum Obstacle: Hashable, Sendable {
  /// It has none of the formats asked for.
  case format
  /// It is in another language.
  case language
  /// It is for other regions.
  case region
  /// It is about other competitors.
  case competitor
  /// It is not live: a draft, scheduled, expired or archived.
  case state(LifeState)
  /// It is for the seller's eyes.
  case `internal`
  /// It is for other stages.
  case stage
  /// It is for other personas.
  case persona
}
