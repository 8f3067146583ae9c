/// What a line behind a figure answers: the arithmetic of the figure.
public struct Reasoning: Sendable {
  /// The line, as a cell's `why` has it.
  public var line: String
  /// What it answers, from top to bottom.
  public var blocks: [Block]

  /// Makes the answer to a line.
  public init(line: String, blocks: [Block]) {
    self.line = line
    self.blocks = blocks
  }
}
