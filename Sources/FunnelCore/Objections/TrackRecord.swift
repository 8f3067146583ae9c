/// What the log says of one objection: how often it was heard, and how the deals went.
public struct TrackRecord: Sendable {
  /// What a conversation counts for in the value at stake.
  public enum Standing: Hashable, Sendable {
    /// Its deal is open or lost.
    case atStake
    /// Its deal was won in it.
    case won
    /// The same account won a deal in a later one.
    case wonSince
    /// A later one with the same account speaks for the deal.
    case earlier
  }

  /// By day, then by place in the log.
  public let conversations: [Conversation]

  /// The record of some conversations about one objection.
  public init(_ conversations: [Conversation] = []) {
    self.conversations = conversations.sorted {
      $0.day != $1.day ? $0.day < $1.day : $0.position < $1.position
    }
  }

  public var heard: Int { conversations.count }
  public var won: Int { count(.won) }
  public var lost: Int { count(.lost) }
  public var open: Int { count(.open) }

  /// Each conversation with what it counts for, in order.
  ///
  /// Of each account the latest speaks for the deal; one that names no account stands for itself.
  /// So an account that asks three times is one deal, and a deal that was won since is none.
  public var standings: [(conversation: Conversation, standing: Standing)] {
    var latest: [String: Int] = [:]
    for (index, conversation) in conversations.enumerated() {
      if let account = conversation.account { latest[account] = index }
    }
    return conversations.enumerated().map { index, conversation in
      let last = conversation.account.flatMap { latest[$0] } ?? index
      let standing: Standing =
        if conversation.outcome == .won {
          .won
        } else if last == index {
          .atStake
        } else {
          conversations[last].outcome == .won ? .wonSince : .earlier
        }
      return (conversation, standing)
    }
  }

  /// The conversations whose deals are at stake.
  public var atStake: [Conversation] {
    standings.filter { $0.standing == .atStake }.map(\.conversation)
  }

  /// Σ of the values of the deals at stake, in the workspace's currency.
  public var valueAtStake: Int { atStake.reduce(0) { $0 + ($1.value ?? 0) } }

  /// Won ÷ (won + lost) in percent; nothing before a deal was decided.
  public var winRate: Int? {
    let decided = won + lost
    return decided == 0 ? nil : Rounding.quotient(100 * won, decided)
  }

  private func count(_ outcome: Conversation.Outcome) -> Int {
    conversations.count { $0.outcome == outcome }
  }
}
