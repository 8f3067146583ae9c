import FunnelCore
import Reporting

/// Conversations and their deals, in words.
enum DealLines {
  /// `hagemann 39,240, open 2026-11-19 (log/objections-raj.csv:14)`.
  static func deal(_ conversation: Conversation) -> String {
    let account = conversation.account ?? "no account,"
    let value = conversation.value.map { Amount.text($0) } ?? "no value"
    return "\(account) \(value), \(conversation.outcome.rawValue) \(conversation.day) "
      + "(\(place(conversation)))"
  }

  /// Why a conversation counts nothing in the value at stake; nothing when it counts.
  static func reason(_ standing: TrackRecord.Standing) -> String? {
    switch standing {
    case .atStake: nil
    case .won: "the deal was won"
    case .wonSince: "the account won a deal since"
    case .earlier: "a later conversation speaks for the deal"
    case .sameDay: "same day in another log, which keeps the deal at stake"
    }
  }

  /// `won 9 of 21 conversations (43%); 12 open`, or that nothing was heard yet.
  static func record(_ record: TrackRecord) -> String {
    guard record.heard > 0 else { return "not heard yet" }
    let others = [(record.open, "open"), (record.lost, "lost")].filter { $0.0 > 0 }.map {
      "\($0.0) \($0.1)"
    }
    let won = Rounding.quotient(100 * record.won, record.heard)
    return "won \(record.won) of \(Plural.of(record.heard, "conversation")) (\(won)%)"
      + (others.isEmpty ? "" : "; \(others.joined(separator: ", "))")
  }

  static func place(_ conversation: Conversation) -> String {
    "\(conversation.position.path):\(conversation.position.line)"
  }
}
