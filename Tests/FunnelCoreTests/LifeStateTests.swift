import FunnelCore
import Testing

@Suite("Whether an asset is live")
struct LifeStateTests {
  /// Fields of an asset and its state on 2026-11-22.
  struct Life: CustomTestStringConvertible {
    var status = PublicationStatus.live
    var published: String?
    var expires: String?
    let state: LifeState

    var testDescription: String {
      "\(status) from \(published ?? "-") to \(expires ?? "-")"
    }
  }

  @Test(
    "Status, publication and expiry decide",
    arguments: [
      Life(state: .live), Life(published: "2026-11-21", state: .live),
      Life(published: "2026-11-22", state: .live),
      Life(published: "2026-11-23", state: .scheduled),
      Life(expires: "2026-11-23", state: .live),
      // The day it expires is its last.
      Life(expires: "2026-11-22", state: .live), Life(expires: "2026-11-21", state: .expired),
      Life(published: "2026-01-01", expires: "2026-02-01", state: .expired),
      Life(status: .draft, state: .draft), Life(status: .archived, state: .archived),
      Life(status: .draft, expires: "2020-01-01", state: .draft),
      Life(status: .archived, published: "2027-01-01", state: .archived),
    ])
  func state(life: Life) throws {
    let asset = try Library.asset("a") {
      $0.status = life.status
      $0.published = life.published.flatMap { Day($0) }
      $0.expires = life.expires.flatMap { Day($0) }
    }
    #expect(asset.state(on: Library.today) == life.state)
  }

  @Test("It was last kept on the later of published and reviewed")
  func lastKept() throws {
    let asset = try Library.asset("a") {
      $0.published = Day("2026-03-14")
      $0.reviewed = Day("2026-09-01")
    }
    #expect(asset.lastKept == Day("2026-09-01"))
    #expect(try Library.asset("a") { $0.published = Day("2026-03-14") }.lastKept != nil)
    #expect(try Library.asset("a").lastKept == nil)
  }
}
