/// What the log says of one objection: how often it was heard, and how the deals went.
public struct TrackRecord: Sendable {
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

  /// The conversations whose deals are at stake: of each account the latest, where it left the deal
  /// open or lost. One that names no account stands for itself.
  ///
  /// An account that asks three times is one deal, and a deal that was won since is none.
  public var atStake: [Conversation] {
    var latest: [String: Int] = [:]
    for (index, conversation) in conversations.enumerated() {
      if let account = conversation.account { latest[account] = index }
    }
    return conversations.enumerated().filter { index, conversation in
      conversation.outcome != .won && conversation.account.map { latest[$0] == index } ?? true
    }.map(\.element)
  }

  /// Σ of the values of the deals at stake, in the workspace's currency.
  public var valueAtStake: Int { atStake.reduce(0) { $0 + ($1.value ?? 0) } }

  private func count(_ outcome: Conversation.Outcome) -> Int {
    conversations.count { $0.outcome == outcome }
  }
}
