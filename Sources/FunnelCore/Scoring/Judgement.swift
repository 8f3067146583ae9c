/// What one plugin says of one asset and one subject: a phase, a persona, or the asset itself.
public struct Judgement: Hashable, Sendable {
  /// How the judgement came about.
  public enum Basis: Hashable, Sendable {
    /// Evidence was looked at.
    case evidence
    /// The data to judge by is missing: the value is 50.
    case missing
    /// Judging has no meaning here, with why: the plugin takes no part.
    case notApplicable(String)
  }

  public let basis: Basis
  /// 0–100: the sum of the reasons' points.
  public let value: Int
  /// Empty unless an explanation was asked for.
  public let reasons: [Reason]

  /// Whether the judgement takes part in the mean.
  public var applies: Bool { if case .notApplicable = basis { false } else { true } }
}
