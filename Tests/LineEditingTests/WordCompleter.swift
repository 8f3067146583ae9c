import LineEditing

/// Completes the word before the cursor from a fixed list.
struct WordCompleter: Completer {
  let words: [Candidate]

  func completion(for line: String, cursor: Int) -> Completion {
    let before = line.prefix(cursor)
    let word = before.reversed().prefix { $0 != " " }.reversed()
    let matches = words.filter { $0.text.starts(with: word) }
    return Completion(range: cursor - word.count..<cursor, candidates: matches)
  }
}
