/// What a scoring plugin judges.
public enum Judges: String, CaseIterable, Hashable, Sendable {
  /// How well an asset suits each phase of the journey.
  case stage
  /// How well it suits each persona.
  case persona
  /// How good it is whatever the cell.
  case quality
}
