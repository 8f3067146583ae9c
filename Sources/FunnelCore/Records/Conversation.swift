/// A talk in which a buyer raised an objection: one line of the log.
public struct Conversation: Hashable, Sendable {
  /// How the deal stood after it.
  public enum Outcome: String, CaseIterable, Hashable, Sendable {
    case open, won, lost
  }

  public var day: Day
  /// The id of the objection.
  public var objection: String
  /// The id of the account; nothing when it was not said who asked.
  public var account: String?
  public var outcome: Outcome
  /// What the deal is worth, in the workspace's currency.
  public var value: Int?
  /// Who heard it.
  public var by: String
  public var note: String
  /// The line of the log.
  public var position: SourcePosition

  public init(
    day: Day, objection: String, account: String? = nil, outcome: Outcome, value: Int? = nil,
    by: String, note: String = "", position: SourcePosition
  ) {
    self.day = day
    self.objection = objection
    self.account = account
    self.outcome = outcome
    self.value = value
    self.by = by
    self.note = note
    self.position = position
  }
}
