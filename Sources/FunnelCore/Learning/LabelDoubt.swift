/// Why a prediction deserves less trust than the model's own figure.
public enum LabelDoubt: Hashable, Sendable {
  /// So few words that they hardly say anything.
  case tooShort(words: Int)
  /// Declared in a language no labelled asset is in.
  case language(String)
  /// Of a hundred words so many are common in the labelled assets, where so many are usual.
  case otherWords(percent: Int, usual: Int)
  /// One of so many near-duplicates, none of them labelled: what tells them apart is not in their
  /// words.
  case templated(count: Int)

  /// The doubt in words.
  public var text: String {
    switch self {
    case .tooShort(let words): "only \(words) \(words == 1 ? "word" : "words")"
    case .language(let language): "in \(language), and no label is on an asset in \(language)"
    case .otherWords(let percent, let usual):
      "perhaps another language: \(percent) of 100 words are common where labels are, "
        + "\(usual) is usual"
    case .templated(let count): "one of \(count) near-duplicates, none of them labelled"
    }
  }

  /// The part of what was found that is kept, 0–1.
  var trust: Double {
    switch self {
    case .tooShort(let words): 0.4 + 0.6 * Double(words) / Double(LabelledTexts.fewWords)
    case .language: 0.5
    case .otherWords(let percent, let usual):
      max(0.3, min(1, 3 * Double(percent) / Double(max(1, usual))))
    case .templated: 0.8
    }
  }
}
