/// The word at the cursor and what could stand in its place.
public struct Completion: Sendable, Equatable {
  /// The word being replaced, in character offsets of the line; brought into the line when used.
  public var range: Range<Int>
  /// The ways to complete it, in the order to offer them; they need not begin with the word.
  public var candidates: [Candidate]

  /// A completion of the characters in `range`.
  public init(range: Range<Int>, candidates: [Candidate]) {
    self.range = range
    self.candidates = candidates
  }

  /// The longest text that every candidate begins with; `nil` unless it goes on where the word ends.
  func commonBeginning(beyond word: String) -> String? {
    guard var common = candidates.first.map({ Array($0.text) }) else { return nil }
    for candidate in candidates.dropFirst() {
      let shared = zip(common, candidate.text).prefix { $0 == $1 }
      common.removeLast(common.count - shared.count)
    }
    guard common.starts(with: word), common.count > word.count else { return nil }
    return String(common)
  }
}
