/// Counts phrases found in one text fairly: each at most so often, and no word twice for one row.
///
/// Of overlapping phrases of one row the one that starts first counts, of those that start together
/// the longest: "how to choose" leaves nothing for "choose".
public struct PhraseTally: Sendable {
  private let index: PhraseIndex
  /// The row of each phrase.
  private let rows: [Int]
  private let repeats: Int
  private var counts: [Int]
  /// The first word of the text that is still free, per row.
  private var free: [Int]

  /// A tally for one text.
  /// - Parameters:
  ///   - index: phrases in the order of `PhraseTally.order`.
  ///   - rows: the row each phrase counts for, from 0 up to `rowCount`.
  ///   - repeats: how often one phrase counts at most.
  public init(index: PhraseIndex, rows: [Int], rowCount: Int, repeats: Int) {
    self.index = index
    self.rows = rows
    self.repeats = repeats
    counts = Array(repeating: 0, count: rows.count)
    free = Array(repeating: 0, count: rowCount)
  }

  /// Longer phrases first, otherwise as they come.
  public static func order<Row>(_ phrases: [(row: Row, phrase: Phrase)]) -> [(
    row: Row, phrase: Phrase
  )] {
    phrases.enumerated().sorted {
      ($1.element.phrase.words.count, $0.offset) < ($0.element.phrase.words.count, $1.offset)
    }.map(\.element)
  }

  /// Whether a hit counts; hits are asked about in the order of the text.
  public mutating func counts(_ hit: PhraseIndex.Hit) -> Bool {
    let row = rows[hit.phrase]
    guard counts[hit.phrase] < repeats, hit.word >= free[row] else { return false }
    counts[hit.phrase] += 1
    free[row] = hit.word + index.phrases[hit.phrase].words.count
    return true
  }
}
