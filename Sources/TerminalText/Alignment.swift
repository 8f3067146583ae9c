/// The side of a column that text keeps to.
public enum Alignment: Sendable {
  /// Text starts at the left; spaces follow it.
  case left
  /// Text ends at the right; spaces come before it.
  case right
}
