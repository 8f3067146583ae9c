/// An asset whose label would teach much, with why.
public struct LabelQuery: Hashable, Sendable {
  /// Id of the asset.
  public let asset: String
  public let prediction: LabelPrediction
  /// How unsure the prediction is, 0–100: the entropy against that of a guess.
  public let uncertainty: Int
  /// How much of the unlabelled library is like it, 0–100.
  public let typicality: Int
  /// How far it is from what is asked before it, 0–100.
  public let novelty: Int
}
