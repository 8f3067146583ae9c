/// What an objection is about.
public enum ObjectionCategory: String, CaseIterable, Hashable, Sendable {
  case price, timing, trust, authority, need, competitor, integration, security, change
}
