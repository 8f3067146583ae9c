/// How the process keeps a person's settings between sessions, outside of every workspace.
public struct PreferenceStore: Sendable {
  /// Why settings could not be read or kept: a sentence for the person.
  public struct Failure: Error, Sendable {
    public let message: String

    public init(_ message: String) { self.message = message }
  }

  /// Where they lie, as a person is told.
  public let path: String
  /// The text that was last written; empty where there is none.
  public let read: @Sendable () -> Result<String, Failure>
  /// Replaces the text, for the person's own eyes.
  public let write: @Sendable (String) -> Result<Void, Failure>

  public init(
    path: String, read: @escaping @Sendable () -> Result<String, Failure>,
    write: @escaping @Sendable (String) -> Result<Void, Failure>
  ) {
    self.path = path
    self.read = read
    self.write = write
  }
}
