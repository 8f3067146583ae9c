/// Knows how the word at the cursor could go on.
public protocol Completer: Sendable {
  /// The word around a cursor, given as a character offset in the line, and its candidates.
  func completion(for line: String, cursor: Int) -> Completion

  /// What surely follows a line when the cursor is at its end; empty when nothing is sure.
  ///
  /// Unless told otherwise, what every candidate for the last word goes on with.
  func suggestion(for line: String) -> String
}

extension Completer {
  public func suggestion(for line: String) -> String {
    let characters = Array(line)
    let completion = completion(for: line, cursor: characters.count)
    let word = String(characters[completion.range.clamped(to: 0..<characters.count)])
    guard let beginning = completion.commonBeginning(beyond: word),
      beginning.utf8.starts(with: word.utf8)
    else { return "" }
    return String(decoding: beginning.utf8.dropFirst(word.utf8.count), as: UTF8.self)
  }
}
