/// Words that are looked up more often than hashing them would allow.
struct WordSet: Sendable {
  private let codes: [UInt64]

  init(_ words: [Word]) { codes = words.map(\.code).sorted() }

  func contains(_ word: Word) -> Bool {
    var low = 0
    var high = codes.count
    while low < high {
      let middle = (low &+ high) / 2
      if codes[middle] < word.code { low = middle &+ 1 } else { high = middle }
    }
    return low < codes.count && codes[low] == word.code
  }
}
