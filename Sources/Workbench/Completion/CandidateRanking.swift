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
    let (key, wanted) = (word[..<start], Array(word[start...].lowercased().utf8))
    guard !wanted.isEmpty else { return [] }
    var ranked: [(rank: Int, candidate: CommandCompleter.Candidate)] = []
    for candidate in candidates where candidate.text.utf8.starts(with: key.utf8) {
      let text = Array(candidate.text.utf8.dropFirst(key.utf8.count)).lowercased
      if let rank = rank(wanted, in: text, candidate.detail) { ranked.append((rank, candidate)) }
    }
    let best = ranked.enumerated().sorted {
      ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset)
    }
    return best.map(\.element.candidate)
  }

  /// Zero is best; nothing when the candidate does not hold the word.
  private static func rank(_ wanted: [UInt8], in text: [UInt8], _ detail: String) -> Int? {
    if text.starts(with: wanted) { return 0 }
    if let at = text.firstRange(of: wanted)?.lowerBound {
      let isPart = at == 0 || [0x2D, 0x2F, 0x2E, 0x3A].contains(text[at - 1])
      return isPart ? 1 : 2
    }
    if wanted.count > 2, Array(detail.utf8).lowercased.firstRange(of: wanted) != nil { return 3 }
    guard wanted.count > 1, wanted[0] == text.first else { return nil }
    var rest = wanted[...]
    for byte in text where byte == rest.first { rest.removeFirst() }
    return rest.isEmpty ? 4 : nil
  }
}

extension [UInt8] {
  /// The bytes with ASCII capitals made small.
  fileprivate var lowercased: [UInt8] {
    map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
  }
}
