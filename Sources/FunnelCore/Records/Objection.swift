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

  /// The talk track paragraph by paragraph, each on one line.
  public var paragraphs: [String] {
    var paragraphs: [[Substring]] = [[]]
    for line in talkTrack.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      if line.allSatisfy(\.isWhitespace) {
        paragraphs.append([])
      } else {
        paragraphs[paragraphs.count - 1].append(line)
      }
    }
    return paragraphs.filter { !$0.isEmpty }.map { $0.joined(separator: " ") }
  }
}
