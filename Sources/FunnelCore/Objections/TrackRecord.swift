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
    /// One of the same day in another author's log, that left the deal open or lost, speaks for it.
    case sameDay
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
  /// So an account that asks three times is one deal, and a deal that was won since is none. Which of
  /// two authors heard the account later on one day is not known: what keeps the deal at stake
  /// speaks, of several the one worth most.
  public var standings: [(conversation: Conversation, standing: Standing)] {
    let speakers = speakers
    return conversations.enumerated().map { index, conversation in
      let last = conversation.account.flatMap { speakers[$0] } ?? index
      let speaker = conversations[last]
      let isSameDay =
        speaker.outcome != .won && speaker.day == conversation.day
        && speaker.position.path != conversation.position.path
      let standing: Standing =
        if last == index {
          conversation.outcome == .won ? .won : .atStake
        } else if isSameDay {
          .sameDay
        } else if conversation.outcome == .won {
          .won
        } else {
          speaker.outcome == .won ? .wonSince : .earlier
        }
      return (conversation, standing)
    }
  }

  /// By account, the conversation that speaks for its deal.
  private var speakers: [String: Int] {
    var last: [String: [Int]] = [:]
    for (index, conversation) in conversations.enumerated() {
      guard let account = conversation.account else { continue }
      let known = last[account] ?? []
      // Within one log the later line is the later talk.
      last[account] =
        known.filter {
          conversations[$0].day == conversation.day
            && conversations[$0].position.path != conversation.position.path
        } + [index]
    }
    return last.compactMapValues { candidates in
      candidates.max { left, right in
        let (left, right) = (conversations[left], conversations[right])
        if (left.outcome == .won) != (right.outcome == .won) { return left.outcome == .won }
        return (left.value ?? 0) < (right.value ?? 0)
      }
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
