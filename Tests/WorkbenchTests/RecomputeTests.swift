import Foundation
import TestSupport
import Testing

@Suite("The explanation is the calculation")
struct RecomputeTests {
  static let models = ["marketing-4", "sales-7", "journey", "bands"]
  static let shared = [
    "asset", "stage", "persona", "score", "fit", "stageFit", "personaFit", "quality", "floor",
    "threshold", "covers", "stale",
  ]

  @Test("Every score follows from its explanation's JSON alone", arguments: models)
  func everyScore(model: String) async throws {
    var session = try await Sample.readSession()
    let assets = try await JSONAnswer.of("assets", in: &session).rows.compactMap {
      $0["id"] as? String
    }
    #expect(assets.count >= 40)
    let stages = try await JSONAnswer.of("funnel show \(model)", in: &session).rows.compactMap {
      $0["stage"] as? String
    }
    let personas = try await JSONAnswer.of("personas", in: &session).rows.count
    var listed: [String: [String: Any]] = [:]
    for stage in stages {
      let line = "scores stage:\(stage) --funnel \(model)"
      for row in try await JSONAnswer.of(line, in: &session).rows { listed[Self.cell(row)] = row }
    }
    var seen = 0
    for asset in assets {
      let line = "explain \(asset) --funnel \(model)"
      let rows = try await JSONAnswer.of(line, in: &session).rows
      #expect(rows.count == stages.count * personas)
      for row in rows {
        let explained = try ExplainedScore(row)
        let faults = explained.faults
        #expect(faults.isEmpty, "\(Self.cell(row)): \(faults.joined(separator: "; "))")
        let own = listed.removeValue(forKey: Self.cell(row))
        #expect((own != nil) == (explained.fit > 0), "\(Self.cell(row))")
        if let own { #expect(Self.text(own) == Self.text(row)) }
        seen += 1
      }
      Self.checkRanks(rows)
    }
    #expect(listed.isEmpty)
    #expect(seen == assets.count * stages.count * personas)
  }

  @Test("The potential of a gap's closest asset follows from the gap's explanation")
  func everyPotential() async throws {
    let gaps = try await JSONAnswer.of("gaps").rows.filter { $0["kind"] as? String == "cell" }
    #expect(!gaps.isEmpty)
    for gap in gaps {
      guard let closest = gap["closest"] as? [String: Any] else { continue }
      let stage = try #require(gap["stage"] as? String)
      let persona = try #require(gap["persona"] as? String)
      let rows = try await JSONAnswer.of("explain stage:\(stage) persona:\(persona)").rows
      let row = try #require(rows.last)
      #expect(row["asset"] as? String == closest["asset"] as? String)
      #expect(row["score"] as? Int == closest["potential"] as? Int)
      #expect(try ExplainedScore(row).faults == [])
      #expect(rows.dropLast().count == gap["have"] as? Int)
    }
  }

  @Test("Scores without evidence, date, persona or guide follow from their explanation too")
  func bareAssets() async throws {
    let folder = try TemporaryFolder([
      "stagecraft.yml": "name: T\nfloor: 0\nthreshold: 50\nscoring: {depth: off}\n",
      "assets/nothing.md": "---\ntitle: Zzz\n---\nQqq.\n",
      "assets/words.md": "---\ntitle: What is payback?\nformat: blog\n---\nWhat is a quote?\n",
      "assets/split.md":
        "---\ntitle: T\nformat: demo\nstage: [conversion, loyalty]\n---\nBook a demo.\n",
      "assets/inside.md": "---\ntitle: T\nstage: awareness\nvisibility: internal\n---\nT.\n",
      "assets/draft.md": "---\ntitle: T\nstage: awareness\nstatus: draft\n---\nT.\n",
    ])
    for id in ["nothing", "words", "split", "inside", "draft"] {
      for model in ["marketing-4", "journey", "sales-7"] {
        var session = try Sample.session(in: folder.path)
        let result = await session.run(line: "explain \(id) --funnel \(model) --json")
        for row in try JSONAnswer(result.output).rows {
          #expect(try ExplainedScore(row).faults == [], "\(Self.cell(row))")
        }
      }
    }
  }

  private static func cell(_ row: [String: Any]) -> String {
    ["asset", "stage", "persona"].map { row[$0] as? String ?? "?" }.joined(separator: "/")
  }

  private static func text(_ row: [String: Any]) -> [String] {
    shared.map { "\($0) \(row[$0].map { "\($0)" } ?? "missing")" }
  }

  /// Where inference ranks inside a declared run, the best of the run is a row of its own with 100.
  private static func checkRanks(_ rows: [[String: Any]]) {
    for row in rows {
      guard let best = row["rankedAgainst"] as? Int else { continue }
      let holder = rows.contains {
        $0["persona"] as? String == row["persona"] as? String
          && $0["inferredStageFit"] as? Int == best && $0["stageFit"] as? Int == 100
      }
      #expect(holder, "\(cell(row)) is ranked against \(best), which no stage has")
    }
  }
}
