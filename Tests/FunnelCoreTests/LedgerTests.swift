import FunnelCore
import Testing

@Suite("The ledger of a plugin")
struct LedgerTests {
  @Test("The value of a row is the sum of its reasons, asked why or not")
  func sum() {
    for explaining in [true, false] {
      var ledger = Ledger(rows: 10, explaining: explaining)
      ledger.add(30, to: .aware, "title")
      ledger.add(8, to: .aware, at: SourcePosition("a.md", line: 3), "body")
      #expect(ledger.judgement(row: 0).value == 38)
      #expect(ledger.judgement(row: 1).value == 0)
      #expect(ledger.judgement(row: 0).reasons.map(\.points) == (explaining ? [30, 8] : []))
    }
  }

  @Test("Points beyond 0 and 100 are balanced by a reason of their own")
  func balance() {
    var ledger = Ledger(rows: 2, explaining: true)
    ledger.add(90, row: 0, "much")
    ledger.add(30, row: 0, "more")
    ledger.add(-40, row: 1, "banned")
    #expect(ledger.judgement(row: 0).value == 100)
    #expect(ledger.judgement(row: 0).reasons.map(\.points) == [90, 30, -20])
    #expect(ledger.judgement(row: 1).value == 0)
    #expect(ledger.judgement(row: 1).reasons.map(\.points) == [-40, 40])
  }

  @Test("Missing data is 50 in every row, with why")
  func missing() {
    var ledger = Ledger(rows: 2, explaining: true)
    ledger.add(7, row: 1, "found before")
    ledger.missing(at: SourcePosition("a.md", line: 2), "no date")
    for row in 0...1 {
      let judgement = ledger.judgement(row: row)
      #expect(judgement.basis == .missing)
      #expect(judgement.value == 50)
      #expect(judgement.reasons.map(\.points) == [50])
      #expect(judgement.reasons.first?.text.contains("no date") == true)
    }
  }

  @Test("Not applicable takes no part and says why")
  func notApplicable() {
    var ledger = Ledger(rows: 1, explaining: true)
    ledger.notApplicable("it is for sellers")
    #expect(ledger.judgement(row: 0).basis == .notApplicable("it is for sellers"))
    #expect(!ledger.judgement(row: 0).applies)
  }

  @Test("Texts are not built unless somebody asked")
  func lazy() {
    var ledger = Ledger(rows: 1, explaining: false)
    var asked = 0
    func text() -> String {
      asked += 1
      return "why"
    }
    ledger.add(5, text())
    ledger.missing(text())
    #expect(asked == 0)
  }
}
