/// A stage name as an author wrote it, resolved to the phases it stands for.
public struct StageLabel: Hashable, Sendable {
  /// As written in the file.
  public let text: String
  /// The phases it declares.
  public let run: PhaseRun
  public let position: SourcePosition?

  public init(text: String, run: PhaseRun, position: SourcePosition? = nil) {
    self.text = text
    self.run = run
    self.position = position
  }
}
