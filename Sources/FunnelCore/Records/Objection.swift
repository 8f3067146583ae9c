/// A reason not to buy, in the buyer's words, with what to say.
public struct Objection: Sendable {
  public var id: String
  /// What the buyer says.
  public var statement: String
  public var category: ObjectionCategory?
  public var stage: StageLabel?
  public var personas: [String] = []
  public var competitors: [String] = []
  /// Ids of the assets that prove the answer.
  public var proof: [String] = []
  public var reviewed: Day?
  /// The talk track: the prose of the file.
  public var talkTrack: String
  public var origin: Origin

  public init(id: String, statement: String, talkTrack: String = "", origin: Origin) {
    self.id = id
    self.statement = statement
    self.talkTrack = talkTrack
    self.origin = origin
  }
}
