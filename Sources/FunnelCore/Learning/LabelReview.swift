/// A declared label that the rest of the library contradicts.
public struct LabelReview: Hashable, Sendable {
  /// Id of the asset.
  public let asset: String
  /// Ids of the classes it declares.
  public let declared: [String]
  /// What the other labels say of it.
  public let prediction: LabelPrediction
  /// The class that speaks against the label: more probable than any declared one, or, where
  /// classes are questions of their own, the one whose answer is furthest off, declared or not.
  public let disputed: String
  /// By how many percentage points it leads the most probable declared class, or by how many the
  /// answer is off beyond an even chance.
  public let strength: Int
}
