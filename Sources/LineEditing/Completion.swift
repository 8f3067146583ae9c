/// The word at the cursor and what could stand in its place.
public struct Completion: Sendable, Equatable {
  /// The word being replaced, in character offsets of the line; brought into the line when used.
  public var range: Range<Int>
  /// The ways to complete it, in the order to offer them.
  public var candidates: [Candidate]

  /// A completion of the characters in `range`.
  public init(range: Range<Int>, candidates: [Candidate]) {
    self.range = range
    self.candidates = candidates
  }

  /// The longest text that every candidate begins with.
  var commonPrefix: String {
    guard var prefix = candidates.first.map({ Array($0.text) }) else { return "" }
    for candidate in candidates.dropFirst() {
      let shared = zip(prefix, candidate.text).prefix { $0 == $1 }
      prefix.removeLast(prefix.count - shared.count)
    }
    return String(prefix)
  }
}
