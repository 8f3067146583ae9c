/// Finds the texts that hold most of what somebody said, word by word.
///
/// A word counts the more the fewer texts hold it: 100 ÷ their number. Common words count nothing, but
/// of texts that come out equal the one that holds more of them comes first.
public struct WordSearch: Sendable {
  /// A text that holds some of the words.
  public struct Match: Hashable, Sendable {
    /// Index of the text.
    public let index: Int
    /// How much of what was said is found, 1–100: Σ over the words of what the word and the place it
    /// was found in count, in percent of what it would be if all were found in the best place.
    public let share: Int
  }

  /// Per text, what finding a word in it counts.
  private let texts: [[Word: Int]]
  /// In how many texts a word stands.
  private let holders: [Word: Int]
  /// What the best place counts.
  private let most: Int

  /// A search in texts of several parts, each part with what a word found in it counts.
  public init(_ texts: [[(text: String, weight: Int)]]) {
    most = texts.joined().map(\.weight).max() ?? 0
    self.texts = texts.map { parts in
      var words: [Word: Int] = [:]
      for part in parts {
        for word in Phrase(part.text).words {
          words[word] = max(words[word] ?? 0, part.weight)
        }
      }
      return words
    }
    holders = self.texts.reduce(into: [:]) { counts, words in
      for word in words.keys { counts[word, default: 0] += 1 }
    }
  }

  /// The texts that hold any of the words: the best first, of equals the earlier.
  public func matches(_ said: String) -> [Match] {
    var seen: Set<Word> = []
    let all = Phrase(said).words.filter { seen.insert($0).inserted }
    let words = all.filter { !StopWords.all.contains($0) }
    let common = all.filter { StopWords.all.contains($0) }
    let rarities = words.map { Rounding.quotient(100, max(1, holders[$0] ?? 0)) }
    let whole = most * rarities.reduce(0, +)
    let found = texts.enumerated().map { index, text in
      (
        index: index, score: zip(words, rarities).reduce(0) { $0 + (text[$1.0] ?? 0) * $1.1 },
        common: common.reduce(0) { $0 + (text[$1] ?? 0) }
      )
    }
    return found.filter { $0.score > 0 }.sorted {
      ($1.score, $1.common, $0.index) < ($0.score, $0.common, $1.index)
    }.map {
      Match(index: $0.index, share: max(1, Rounding.quotient(100 * $0.score, whole)))
    }
  }
}
