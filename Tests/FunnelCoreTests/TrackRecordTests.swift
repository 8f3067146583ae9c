import FunnelCore
import Testing

@Suite("What the log says of an objection")
struct TrackRecordTests {
  /// `DAY ACCOUNT OUTCOME VALUE`, a dash for nothing; the line of the log is the place in the list.
  private func conversations(_ rows: String...) throws -> [Conversation] {
    try rows.enumerated().map { line, row in
      let parts = row.split(separator: " ").map(String.init)
      return Conversation(
        day: try #require(Day(parts[0])), objection: "price-high",
        account: parts[1] == "-" ? nil : parts[1],
        outcome: try #require(Conversation.Outcome(rawValue: parts[2])), value: Int(parts[3]),
        by: "raj", position: SourcePosition("log/objections-raj.csv", line: line + 2))
    }
  }

  @Test("An account that asks three times is one deal, at the value it had last")
  func oneDeal() throws {
    let record = TrackRecord(
      try conversations(
        "2026-03-01 bauer open 100", "2026-05-01 bauer lost 80", "2026-04-01 bauer open 90"))
    #expect(record.valueAtStake == 80)
    #expect(record.standings.map(\.standing) == [.earlier, .earlier, .atStake])
    #expect(record.conversations.map(\.position.line) == [2, 4, 3])
    #expect([record.heard, record.won, record.lost, record.open] == [3, 0, 1, 2])
  }

  @Test("A deal that was won since is not at stake; one that was lost after a win is")
  func won() throws {
    let won = TrackRecord(
      try conversations("2026-03-01 bauer open 100", "2026-04-01 bauer won 100"))
    #expect(won.valueAtStake == 0)
    #expect(won.standings.map(\.standing) == [.wonSince, .won])
    let lost = TrackRecord(
      try conversations("2026-03-01 bauer won 100", "2026-04-01 bauer lost 40"))
    #expect(lost.valueAtStake == 40)
    #expect(lost.standings.map(\.standing) == [.won, .atStake])
  }

  @Test("On one day the later line of the log speaks for the deal")
  func sameDay() throws {
    let record = TrackRecord(
      try conversations("2026-03-01 bauer open 100", "2026-03-01 bauer won 100"))
    #expect(record.valueAtStake == 0)
  }

  @Test("Of two logs on one day the one that keeps the deal at stake speaks, in any order")
  func sameDayOfTwoLogs() throws {
    var talks = try conversations(
      "2026-03-01 bauer open 50", "2026-03-02 bauer open 100", "2026-03-02 bauer won 90")
    for (ours, theirs) in [("log/objections-a.csv", "log/objections-z.csv"), ("log/z", "log/a")] {
      for index in [0, 1] { talks[index].position = SourcePosition(ours, line: index + 2) }
      talks[2].position = SourcePosition(theirs, line: 2)
      let record = TrackRecord(talks)
      #expect(record.valueAtStake == 100)
      #expect(
        Set(record.standings.map { "\($0.conversation.outcome) \($0.standing)" })
          == ["open earlier", "open atStake", "won sameDay"])
    }
    talks[2].outcome = .lost
    talks[2].value = 120
    #expect(TrackRecord(talks).valueAtStake == 120)
    talks[2].day = try #require(Day("2026-03-03"))
    talks[2].outcome = .won
    #expect(TrackRecord(talks).valueAtStake == 0)
  }

  @Test("Without an account each conversation stands for itself, without a value it adds nothing")
  func unknown() throws {
    let record = TrackRecord(
      try conversations(
        "2026-03-01 - open 10", "2026-03-02 - lost 5", "2026-03-03 - won 9", "2026-03-04 - open -"))
    #expect(record.valueAtStake == 15)
    #expect(record.atStake.count == 3)
  }

  @Test("The win rate is won ÷ (won + lost), and nothing before a deal was decided")
  func winRate() throws {
    #expect(TrackRecord().winRate == nil)
    #expect(TrackRecord(try conversations("2026-03-01 a open 1")).winRate == nil)
    let record = TrackRecord(
      try conversations(
        "2026-03-01 a won 1", "2026-03-01 b won 1", "2026-03-01 c lost 1", "2026-03-01 d open 1"))
    #expect(record.winRate == 67)
  }

  @Test("What was heard later than the day is not known on it")
  func day() throws {
    let workspace = Workspace(
      conversations: try conversations("2026-03-01 a open 1", "2026-04-01 a lost 7"))
    let march = try #require(Day("2026-03-31"))
    #expect(workspace.trackRecord(of: "price-high", on: march).valueAtStake == 1)
    #expect(workspace.trackRecord(of: "price-high").valueAtStake == 7)
    #expect(workspace.trackRecord(of: "next-year").heard == 0)
  }
}
