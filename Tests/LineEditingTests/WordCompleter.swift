import LineEditing

/// Completes the word before the cursor from a fixed list.
struct WordCompleter: Completer {
  let words: [Candidate]
  /// Whether a word may have other characters between those typed.
  var isFuzzy = false

  func completion(for line: String, cursor: Int) -> Completion {
    let before = line.prefix(cursor)
    let word = before.reversed().prefix { $0 != " " }.reversed()
    let matches = words.filter {
      isFuzzy ? isScattered(Array(word), in: $0.text) : $0.text.starts(with: word)
    }
    return Completion(range: cursor - word.count..<cursor, candidates: matches)
  }

  private func isScattered(_ word: [Character], in text: String) -> Bool {
    var rest = word[...]
    for character in text where character == rest.first { rest.removeFirst() }
    return rest.isEmpty
  }
}
