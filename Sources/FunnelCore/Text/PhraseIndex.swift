/// Finds many phrases in a text in one walk over its words.
///
/// Phrases hang in an open hash table under their first word; a word that starts none costs one
/// look at the table.
public struct PhraseIndex: Sendable {
  /// A phrase found in a text.
  public struct Hit: Sendable {
    /// Index of the phrase in the list the index was made from.
    public let phrase: Int
    /// Index of the hit's first word in the text.
    public let word: Int
    public let line: Int
    public let part: TextPart
  }

  public let phrases: [Phrase]
  private let mask: Int
  /// First word of the phrases in a slot; `starts` is -1 where the slot is free.
  private var codes: [UInt64]
  private var starts: [Int32]
  /// The next phrase with the same first word, or -1.
  private var next: [Int32]

  /// An index of `phrases`; those without a word are never found.
  public init(_ phrases: [Phrase]) {
    self.phrases = phrases
    var size = 16
    while size < phrases.count * 4 { size *= 2 }
    mask = size - 1
    codes = Array(repeating: 0, count: size)
    starts = Array(repeating: -1, count: size)
    next = Array(repeating: -1, count: phrases.count)
    for (index, phrase) in phrases.enumerated().reversed() {
      guard let first = phrase.words.first else { continue }
      var slot = Int(truncatingIfNeeded: first.code) & mask
      while starts[slot] >= 0, codes[slot] != first.code { slot = (slot + 1) & mask }
      codes[slot] = first.code
      next[index] = starts[slot]
      starts[slot] = Int32(index)
    }
  }

  /// Calls `found` for every place a phrase stands at, in the order of the text.
  ///
  /// A phrase does not reach from one part of the document into the next.
  public func search(_ text: DocumentText, _ found: (Hit) -> Void) {
    guard !phrases.isEmpty else { return }
    let segments = text.segments
    text.words.withUnsafeBufferPointer { words in
      var segment = 0
      while segment < segments.count {
        let part = segments[segment].part
        var last = segment
        if part == .body {
          while last + 1 < segments.count, segments[last + 1].part == part { last += 1 }
        }
        let end = last + 1 < segments.count ? Int(segments[last + 1].start) : words.count
        var line = segment
        for at in Int(segments[segment].start)..<end {
          let code = words[at].code
          var slot = Int(truncatingIfNeeded: code) & mask
          while starts[slot] >= 0, codes[slot] != code { slot = (slot + 1) & mask }
          var candidate = starts[slot]
          while candidate >= 0 {
            let phrase = phrases[Int(candidate)].words
            if at + phrase.count <= end, matches(phrase, words, at) {
              while line < last, Int(segments[line + 1].start) <= at { line += 1 }
              found(
                Hit(phrase: Int(candidate), word: at, line: Int(segments[line].line), part: part))
            }
            candidate = next[Int(candidate)]
          }
        }
        segment = last + 1
      }
    }
  }

  private func matches(
    _ phrase: [Word], _ words: UnsafeBufferPointer<Word>, _ at: Int
  ) -> Bool {
    for offset in 1..<max(1, phrase.count) where words[at + offset] != phrase[offset] {
      return false
    }
    return true
  }
}
