/// One way to complete a word.
public struct Candidate: Sendable, Equatable {
  /// What replaces the word.
  public var text: String
  /// What the list says beside it, such as `11 assets`; may be empty.
  public var detail: String
  /// Whether the word is complete with it, so that a space follows.
  public var isFinal: Bool

  /// A candidate that ends its word unless told otherwise.
  public init(_ text: String, detail: String = "", isFinal: Bool = true) {
    self.text = text
    self.detail = detail
    self.isFinal = isFinal
  }
}
