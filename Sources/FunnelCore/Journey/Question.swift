/// Something a buyer wants answered at a stage before moving on.
public struct Question: Hashable, Sendable {
  /// Kebab-case, unique within its stage, such as `payback`.
  public let id: String
  /// The question in the buyer's words.
  public let text: String
  /// Where it is written, for findings.
  public let position: SourcePosition?

  public init(id: String, text: String, position: SourcePosition? = nil) {
    self.id = id
    self.text = text
    self.position = position
  }
}
