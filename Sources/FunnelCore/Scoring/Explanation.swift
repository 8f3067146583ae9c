/// A score in a cell with the arithmetic behind it.
///
/// Every quantity follows from the ones below it: a term's value is the sum of its reasons, the inferred
/// fits and the quality are weighted means of the terms, the rest is `CellScore`.
public struct Explanation: Hashable, Sendable {
  public let asset: String
  public let stage: String
  public let persona: String
  public let cell: CellScore
  /// In registry order; stage terms speak of the phase that decides the stage fit.
  public let terms: [Term]

  /// The terms that judge `what`.
  public func terms(judging what: Judges) -> [Term] { terms.filter { $0.judges == what } }
}
