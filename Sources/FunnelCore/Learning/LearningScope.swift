/// Which parts of an asset labels are learned from.
public enum LearningScope: Hashable, Sendable {
  /// Words, format, channel, folder and length.
  case everything
  /// Title, headings, call to action and body alone.
  case text
}
