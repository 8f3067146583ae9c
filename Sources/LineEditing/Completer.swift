/// Knows how the word at the cursor could go on.
public protocol Completer: Sendable {
  /// The word around a cursor, given as a character offset in the line, and its candidates.
  func completion(for line: String, cursor: Int) -> Completion
}
