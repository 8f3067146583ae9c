/// One or more words that stand together.
public struct Phrase: Hashable, Sendable {
  /// As its author wrote it.
  public let text: String
  public let words: [Word]

  public init(_ text: String) {
    self.text = text
    var words: [Word] = []
    var copy = text
    copy.withUTF8 { Tokenizer.words(of: $0, into: &words) }
    self.words = words
  }
}
