/// Points a plugin gives, why, and the evidence.
public struct Reason: Hashable, Sendable {
  public let points: Int
  public let text: String
  /// The place in the file that is the evidence; nothing when the evidence is an absence.
  public let position: SourcePosition?

  public init(points: Int, text: String, position: SourcePosition? = nil) {
    self.points = points
    self.text = text
    self.position = position
  }
}
