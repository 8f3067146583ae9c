/// Whom an author says an asset is for.
public enum PersonaLabel: Hashable, Sendable {
  /// Nothing is declared: inference decides.
  case undeclared
  /// Every persona.
  case all
  /// These personas, by id.
  case some([String])

  /// Whether a persona is declared; nothing when the author said nothing.
  public func declares(_ persona: String) -> Bool? {
    switch self {
    case .undeclared: nil
    case .all: true
    case .some(let ids): ids.contains(persona)
    }
  }
}
