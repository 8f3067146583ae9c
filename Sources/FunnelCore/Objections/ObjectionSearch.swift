/// Finds the objections that what a buyer said is about.
public struct ObjectionSearch: Sendable {
  /// An objection and how much of what was said it holds.
  public struct Match: Hashable, Sendable {
    /// Index in the workspace's objections.
    public let objection: Int
    /// Of the words said, weighted by how rare they are: 1–100.
    public let share: Int
  }

  /// The words of each objection: what the buyer says, and what is said in return.
  private let texts: [(spoken: Set<Word>, other: Set<Word>)]

  public init(_ workspace: Workspace) {
    texts = workspace.objections.map {
      (
        Set(Phrase("\($0.statement) \($0.id)").words),
        Set(Phrase(([$0.talkTrack] + $0.competitors).joined(separator: " ")).words)
      )
    }
  }

  /// The objections that hold any of the words, most first; of equals in order of id.
  ///
  /// A word counts the more the fewer objections hold it, a third when only the answer holds it,
  /// and not at all when every sentence has it, as "our" and "it".
  public func matches(_ said: String) -> [Match] {
    let weights = Set(Phrase(said).words).subtracting(Self.common).map { word in
      (word, texts.count + 1 - texts.count { $0.spoken.contains(word) || $0.other.contains(word) })
    }
    let most = 3 * weights.reduce(0) { $0 + $1.1 }
    guard most > 0 else { return [] }
    return texts.enumerated().map { index, text in
      let found = weights.reduce(0) { sum, weighted in
        let (word, weight) = weighted
        return sum + (text.spoken.contains(word) ? 3 : text.other.contains(word) ? 1 : 0) * weight
      }
      return Match(objection: index, share: Rounding.quotient(100 * found, most))
    }.filter { $0.share > 0 }.sorted {
      ($1.share, $0.objection) < ($0.share, $1.objection)
    }
  }

  /// The one objection that was meant: one that holds at least a third of what was said, and half
  /// as much again as any other.
  public func meaning(of said: String) -> Match? {
    let found = matches(said)
    guard let best = found.first, best.share >= 34 else { return nil }
    return found.dropFirst().allSatisfy { 3 * $0.share <= 2 * best.share } ? best : nil
  }

  private static let common = Set(
    Phrase(
      """
      a about all am an and any are as at be been but by can could did do does for from get had \
      has have he her him his how i if in is isn't it it's its just me more much my no not of on \
      or our really say says she so some than that the their them then there they this to too up \
      us very was we were what when which who will with won't would you your
      """
    ).words)
}
