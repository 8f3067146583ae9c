/// One of the ten ordered steps of the customer journey, from stranger to advocate.
///
/// Every stage of every funnel model is a run of phases; that is what makes models comparable.
public enum Phase: Int, CaseIterable, Comparable, Hashable, Sendable {
  case aware = 1
  case interested, considering, intending, evaluating, objecting, purchasing
  case onboarded, loyal, advocating

  /// The word used in files and on screen, such as `considering`.
  public var name: String { String(describing: self) }

  /// Position from zero, for tables indexed by phase.
  public var index: Int { rawValue - 1 }

  /// The phase with this name, or nothing.
  public init?(name: String) {
    guard let found = Phase.allCases.first(where: { $0.name == name }) else { return nil }
    self = found
  }

  public static func < (left: Phase, right: Phase) -> Bool { left.rawValue < right.rawValue }
}
