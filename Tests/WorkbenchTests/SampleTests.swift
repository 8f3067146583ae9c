import Foundation
import TestSupport
import Testing

@Suite("The sample workspace")
struct SampleTests {
  /// The faults that are there on purpose.
  static let faults = [
    "stale-asset assets/blog/energy-and-maintenance.md",
    "banned-phrase assets/blog/predictive-hype.md",
    "dead-end assets/blog/shift-handover.md",
    "stale-asset assets/blog/spreadsheet-graveyard.md",
    "dead-end assets/customers/renewal-letter.md",
    "stale-asset assets/customers/renewal-letter.md",
    "expired-asset assets/offers/autumn-discount.md",
    "stale-asset assets/sales/battlecard-plantora.md",
    "missing-date assets/social-proof/customer-quotes.md",
    "dead-end assets/video/connector-in-ten-minutes.md",
    "campaign-not-live campaigns/spring-cfo.md", "broken-journey personas/cfo.md",
    "broken-journey personas/it-manager.md",
    "over-covered stagecraft.yml", "over-covered stagecraft.yml",
    "over-covered stagecraft.yml",
    "unanswered-question stagecraft.yml", "missing-channel stagecraft.yml",
    "unanswered-question stagecraft.yml", "unanswered-question stagecraft.yml",
  ]

  @Test("Check finds the faults that are there on purpose, none of them an error")
  func purposefulFaults() async throws {
    let rows = try await JSONAnswer.of("check").rows
    let found = rows.map { "\($0["code"] as? String ?? "") \($0["path"] as? String ?? "")" }
    #expect(found == Self.faults)
    #expect(!rows.contains { $0["severity"] as? String == "error" })
  }

  @Test("It is a company's library: assets of real length in many formats, people, campaigns")
  func size() async throws {
    let assets = try await JSONAnswer.of("assets").rows
    #expect(assets.count >= 40)
    #expect(Set(assets.compactMap { $0["format"] as? String }).count >= 14)
    #expect(Set(assets.compactMap { $0["title"] as? String }).count == assets.count)
    for asset in assets {
      let path = try #require(asset["path"] as? String)
      let words = try Self.bodyWords(path)
      #expect((300...900).contains(words), "\(path) has \(words) words")
    }
    #expect(try await JSONAnswer.of("personas").rows.count == 4)
    #expect(try await JSONAnswer.of("objections").rows.count == 10)
    #expect(try await JSONAnswer.of("campaigns").rows.count == 3)
    #expect(try await JSONAnswer.of("accounts").rows.count >= 3)
  }

  @Test("About a quarter of the assets lack a stage or a persona, so that inference shows")
  func inference() async throws {
    let all = try await JSONAnswer.of("assets").rows.count
    let inferred = try await JSONAnswer.of("assets is:inferred").rows.count
    #expect((all / 5...all / 3).contains(inferred), "\(inferred) of \(all)")
    #expect(!(try await JSONAnswer.of("assets is:stale").rows.isEmpty))
  }

  @Test("Every objection has a talk track, and every record of a campaign is there")
  func records() async throws {
    for row in try await JSONAnswer.of("objections").rows {
      let id = try #require(row["id"] as? String)
      #expect(try Self.bodyWords("objections/\(id).md") >= 60)
    }
    for row in try await JSONAnswer.of("campaigns").rows {
      #expect(try #require(row["members"] as? Int) >= 2)
    }
  }

  /// Words behind the front matter, counted by spaces.
  private static func bodyWords(_ path: String) throws -> Int {
    let data = try #require(FileManager.default.contents(atPath: "\(Checkout.sample)/\(path)"))
    let parts = String(decoding: data, as: UTF8.self).components(separatedBy: "\n---\n")
    return parts.dropFirst().joined(separator: " ").split(whereSeparator: \.isWhitespace).count
  }
}
