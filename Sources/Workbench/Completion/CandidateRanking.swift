/// Which candidates a typed word may mean, the likeliest first.
enum CandidateRanking {
  /// The candidates that begin with the word; where none does, those that hold it at the start of
  /// a part, anywhere, in what is said of them, or letter by letter in order.
  ///
  /// Among equals the order of the candidates stays.
  static func ranked(
    _ candidates: [CommandCompleter.Candidate], for word: String
  ) -> [CommandCompleter.Candidate] {
    let beginning = candidates.filter { $0.text.utf8.starts(with: word.utf8) }
    guard beginning.isEmpty, !word.isEmpty else { return beginning }
    // Only what stands behind the key is compared, so that `persona:cf` does not find `person`.
    let split = word.lastIndex { $0 == ":" || $0 == "=" || $0 == "," }
    let start = split.map { word.index(after: $0) } ?? word.startIndex
    let key = word[..<start].utf8
    let wanted = word[start...].utf8.map(lowercased)
    guard !wanted.isEmpty else { return [] }
    var ranked: [[CommandCompleter.Candidate]] = Array(repeating: [], count: 5)
    for candidate in candidates where candidate.text.utf8.starts(with: key) {
      let place = bytes(of: candidate.text) { text in
        bytes(of: candidate.detail) { detail in
          rank(wanted, in: text.dropFirst(key.count), detail[...])
        }
      }
      if let place { ranked[place].append(candidate) }
    }
    return Array(ranked.joined())
  }

  /// Zero is best; nothing when the candidate does not hold the word.
  private static func rank(
    _ wanted: [UInt8], in text: Slice<UnsafeBufferPointer<UInt8>>,
    _ detail: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Int? {
    if let at = place(of: wanted, in: text) {
      if at == text.startIndex { return 0 }
      return [0x2D, 0x2F, 0x2E, 0x3A].contains(text[at - 1]) ? 1 : 2
    }
    if wanted.count > 2, place(of: wanted, in: detail) != nil { return 3 }
    guard wanted.count > 1, wanted[0] == text.first.map(lowercased) else { return nil }
    var found = 0
    for byte in text where found < wanted.count && lowercased(byte) == wanted[found] { found += 1 }
    return found == wanted.count ? 4 : nil
  }

  /// Where a word in small letters begins in a text, whatever the letters there.
  private static func place(
    of wanted: [UInt8], in text: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Int? {
    guard text.count >= wanted.count else { return nil }
    for start in text.startIndex...(text.endIndex - wanted.count)
    where lowercased(text[start]) == wanted[0] {
      var same = 1
      while same < wanted.count, lowercased(text[start + same]) == wanted[same] { same += 1 }
      if same == wanted.count { return start }
    }
    return nil
  }

  private static func bytes(
    of text: String, _ body: (UnsafeBufferPointer<UInt8>) -> Int?
  ) -> Int? {
    text.utf8.withContiguousStorageIfAvailable(body)
      ?? Array(text.utf8).withUnsafeBufferPointer(body)
  }

  /// An ASCII capital made small, any other byte as it is.
  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte + 0x20 : byte
  }
}
