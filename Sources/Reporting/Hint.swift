/// What a person may type next, and what for: `Why: explain 1`.
public struct Hint: Sendable, Equatable {
  /// What one would want with the line, in a word or two.
  public var purpose: String
  /// A whole line, to be typed as it stands.
  public var line: String

  /// Makes a hint.
  public init(_ purpose: String, _ line: String) {
    self.purpose = purpose
    self.line = line
  }
}
