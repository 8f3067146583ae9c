/// How the process lets a person edit a text in the editor of their choice.
public struct TextEditor: Sendable {
  /// A text a person has edited, in a file of its own until it is thrown away.
  public struct Draft: Sendable {
    public let text: [UInt8]
    /// Where the text lies, outside of every workspace.
    public let path: String

    public init(text: [UInt8], path: String) {
      self.text = text
      self.path = path
    }
  }

  /// Why there is no edited text: a sentence for the person.
  public struct Failure: Error, Sendable {
    public let message: String

    public init(_ message: String) { self.message = message }
  }

  /// Opens a text under a file name and waits until the editor is closed.
  public let edit: @Sendable (_ text: [UInt8], _ name: String) -> Result<Draft, Failure>
  /// Throws a draft away.
  public let discard: @Sendable (Draft) -> Void

  public init(
    edit: @escaping @Sendable (_ text: [UInt8], _ name: String) -> Result<Draft, Failure>,
    discard: @escaping @Sendable (Draft) -> Void
  ) {
    self.edit = edit
    self.discard = discard
  }
}
