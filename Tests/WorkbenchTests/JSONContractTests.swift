import Testing

@Suite("JSON: the keys that others build on")
struct JSONContractTests {
  @Test("A row of gaps")
  func gaps() async throws {
    let answer = try await JSONAnswer.of("gaps")
    #expect(answer.command == "gaps")
    #expect(answer.today == "2026-11-22")
    let cells = answer.rows.filter { $0["kind"] as? String == "cell" }
    #expect(!cells.isEmpty)
    for row in cells {
      #expect(
        Set(row.keys) == [
          "kind", "stage", "persona", "have", "want", "gap", "severity", "missingFormats",
          "covering", "stale", "closest",
        ])
      let gap = try #require(row["gap"] as? Int)
      #expect(gap > 0)
      let missing = try #require(row["missingFormats"] as? [String])
      let have = try #require(row["have"] as? Int)
      let want = try #require(row["want"] as? Int)
      #expect(gap == max(want - have, missing.count))
      #expect((row["covering"] as? [String])?.count == have)
      #expect(try #require(row["severity"] as? Int) >= gap)
      #expect(row["stale"] is [String])
      if let closest = row["closest"] as? [String: Any] {
        #expect(Set(closest.keys) == ["asset", "potential"])
        #expect(closest["asset"] is String)
        #expect(closest["potential"] is Int)
      }
    }
    let severities = answer.rows.compactMap { $0["severity"] as? Int }
    #expect(severities == severities.sorted(by: >))
  }

  @Test("The rows of gaps behind the cells are objections without a live answer")
  func objectionGaps() async throws {
    let rows = try await JSONAnswer.of("gaps").rows
    let kinds = rows.compactMap { $0["kind"] as? String }
    #expect(kinds == kinds.sorted())
    let objections = rows.filter { $0["kind"] as? String == "objection" }
    #expect(!objections.isEmpty && objections.count < rows.count)
    let listed = try await JSONAnswer.of("objections").rows
    for row in objections {
      #expect(
        Set(row.keys) == [
          "kind", "objection", "statement", "stage", "personas", "heard", "atStake", "closest",
        ])
      let own = try #require(listed.first { $0["id"] as? String == row["objection"] as? String })
      #expect(own["gap"] as? Bool == true)
      #expect(own["answers"] as? [String] == [])
      for key in ["heard", "atStake"] { #expect(own[key] as? Int == row[key] as? Int) }
    }
    #expect(listed.count { $0["gap"] as? Bool == true } == objections.count)
  }

  @Test("A row of objections, and one in full whose deals make its value at stake")
  func objections() async throws {
    for row in try await JSONAnswer.of("objections").rows {
      #expect(
        Set(row.keys) == [
          "id", "statement", "stage", "category", "personas", "answers", "heard", "won", "lost",
          "open", "winRate", "atStake", "gap",
        ])
      let id = try #require(row["id"] as? String)
      let one = try #require(try await JSONAnswer.of("objection show \(id)").rows.first)
      #expect(
        Set(one.keys).isSuperset(of: [
          "id", "statement", "say", "send", "internal", "notLive", "proof", "path", "heard", "won",
          "lost", "open", "atStake", "conversations",
        ]))
      let talks = try #require(one["conversations"] as? [[String: Any]])
      #expect(talks.count == row["heard"] as? Int)
      let values = talks.filter { $0["atStake"] as? Bool == true }.compactMap {
        $0["value"] as? Int
      }
      #expect(values.reduce(0, +) == row["atStake"] as? Int)
      let sent = try #require(one["send"] as? [[String: Any]])
      #expect(
        Set(sent.compactMap { $0["asset"] as? String }) == Set(row["answers"] as? [String] ?? []))
      let scores = sent.compactMap { $0["score"] as? Int }
      #expect(scores == scores.sorted(by: >))
    }
  }

  @Test(
    "A row of map is named by what the rows are",
    arguments: ["persona", "format", "channel", "owner", "team", "campaign", "language"])
  func map(key: String) async throws {
    let answer = try await JSONAnswer.of("map by:\(key)")
    #expect(answer.command == "map")
    #expect(!answer.rows.isEmpty)
    for row in answer.rows {
      #expect(Set(row.keys) == [key, "stage", "have", "want", "gap", "weight", "covering"])
      #expect(row[key] is String)
      #expect((row["covering"] as? [String])?.count == row["have"] as? Int)
      for figure in ["want", "gap", "weight"] {
        #expect((row[figure] is Int) == (key == "persona"))
      }
    }
  }

  @Test("A map and gaps say what they hold for")
  func about() async throws {
    let whole = try await JSONAnswer.of("status").rows.first?["coverage"] as? Int
    for (line, filters, leftOut) in [
      ("gaps", "", 0), ("gaps persona:cfo min:2", "persona:cfo min:2", 0),
      ("gaps stage:loyalty --limit 1", "stage:loyalty", 2), ("map", "", 0),
      ("map by:persona owner:dana", "owner:dana", 0),
    ] {
      let about = try await JSONAnswer.of(line).about
      #expect(about["funnel"] as? String == "marketing-4")
      #expect(about["filters"] as? String == filters, "\(line)")
      #expect(about["leftOut"] as? Int == leftOut, "\(line)")
      #expect(about["coverage"] as? Int == whole)
      #expect(about["by"] as? String == (line.hasPrefix("map") ? "persona" : nil))
      #expect(about["personas"] is [String] && about["stages"] is [String])
    }
  }

  @Test("A row of what changed has figures of both days and who made the difference")
  func difference() async throws {
    let answer = try await JSONAnswer.of("report diff reports/2026-q3.json")
    #expect(answer.command == "report diff")
    #expect(answer.about["since"] as? String == "reports/2026-q3.json")
    #expect(answer.about["sinceDay"] as? String == "2026-09-30")
    let whole = try await JSONAnswer.of("status").rows.first?["coverage"] as? Int
    #expect(answer.about["before"] is Int)
    #expect(answer.about["after"] as? Int == whole)
    #expect(!answer.rows.isEmpty)
    for row in answer.rows {
      #expect(
        Set(row.keys) == [
          "kind", "stage", "persona", "objection", "before", "after", "assets", "reasons",
        ])
      for figures in ["before", "after"] {
        let figures = try #require(row[figures] as? [String: Any])
        #expect(Set(figures.keys) == ["have", "want", "gap"])
      }
      for part in try #require(row["assets"] as? [[String: Any]]) {
        #expect(Set(part.keys) == ["asset", "covers", "owner", "author", "reason"])
        #expect((part["reason"] is String) == (part["covers"] as? Bool == false))
      }
    }
  }

  @Test("A map counts what gaps count")
  func mapAndGapsAgree() async throws {
    let map = try await JSONAnswer.of("map").rows
    for gap in try await JSONAnswer.of("gaps").rows where gap["kind"] as? String == "cell" {
      let cell = try #require(
        map.first {
          $0["stage"] as? String == gap["stage"] as? String
            && $0["persona"] as? String == gap["persona"] as? String
        })
      #expect(cell["have"] as? Int == gap["have"] as? Int)
      #expect(cell["want"] as? Int == gap["want"] as? Int)
    }
  }

  @Test("A row of assets names every stage and persona at or above the threshold")
  func assets() async throws {
    let answer = try await JSONAnswer.of("assets")
    var sources: Set<String> = []
    for row in answer.rows {
      #expect(
        Set(row.keys) == ["id", "title", "format", "status", "path", "stages", "personas"])
      for key in ["id", "title", "format", "status", "path"] { #expect(row[key] is String) }
      for key in ["stages", "personas"] {
        for fit in try #require(row[key] as? [[String: Any]]) {
          #expect(Set(fit.keys) == ["name", "source", "fit"])
          #expect(try #require(fit["fit"] as? Int) >= 60)
          sources.insert(try #require(fit["source"] as? String))
        }
      }
    }
    #expect(sources == ["declared", "inferred"])
  }

  @Test("A row of scores, and its value when a plugin is named")
  func scores() async throws {
    for row in try await JSONAnswer.of("scores stage:conversion").rows {
      #expect(Set(row.keys) == Set(RecomputeTests.shared))
      for key in ["covers", "stale"] { #expect(row[key] is Bool) }
    }
    let rows = try await JSONAnswer.of("scores plugin:freshness").rows
    #expect(rows.contains { $0["value"] is Int })
    #expect(rows.allSatisfy { Set($0.keys).subtracting(RecomputeTests.shared) == ["value"] })
  }

  @Test("A row of explain is a row of scores with its terms, each reason with its line")
  func explain() async throws {
    var lines = 0
    for row in try await JSONAnswer.of("explain case-bauer").rows {
      #expect(Set(row.keys).isSuperset(of: RecomputeTests.shared + ["terms"]))
      for term in try #require(row["terms"] as? [[String: Any]]) {
        #expect(
          Set(term.keys).isSuperset(of: ["plugin", "judges", "weight", "value", "reasons"]))
        let judges = try #require(term["judges"] as? String)
        #expect(["stage", "persona", "quality"].contains(judges))
        for reason in try #require(term["reasons"] as? [[String: Any]]) {
          #expect(Set(reason.keys) == ["points", "text", "path", "line"])
          #expect(reason["text"] is String)
          if reason["line"] is Int { lines += 1 }
        }
      }
    }
    #expect(lines > 20)
  }

  @Test("A row of send is an asset with its facts; the last says what was asked and left out")
  func send() async throws {
    let rows = try await JSONAnswer.of("send objection:price-high account:hagemann").rows
    #expect(rows.map { $0["kind"] as? String } == ["send", "send", "send", "internal", "request"])
    for row in rows.dropLast() {
      #expect(
        Set(row.keys) == [
          "kind", "asset", "title", "format", "address", "path", "visibility", "model", "stage",
          "persona", "score", "fit", "stageSource", "personaSource", "stale", "answers", "proves",
          "competitors", "industries", "ownStory", "why", "fared", "campaigns",
        ])
      for fared in try #require(row["fared"] as? [[String: Any]]) {
        #expect(
          Set(fared.keys) == ["objection", "heard", "won", "heardInIndustry", "wonInIndustry"])
      }
      for campaign in try #require(row["campaigns"] as? [[String: Any]]) {
        #expect(Set(campaign.keys) == ["campaign", "date", "past"])
      }
    }
    let asked = try #require(rows.last)
    #expect(
      Set(asked.keys) == [
        "kind", "account", "stages", "personas", "objections", "industries", "regions",
        "competitors", "languages", "formats", "assumed", "fitting", "fittingInternal",
        "unanswered", "say", "leftOut", "nearest",
      ])
    let said = try #require(asked["say"] as? [[String: Any]])
    #expect(said.map { Set($0.keys) } == [["objection", "statement", "talkTrack", "proof"]])
    let left = try #require(asked["leftOut"] as? [[String: String]])
    #expect(left.contains(["asset": "cfo-brief", "reason": "draft"]))
    let assumed = try #require(asked["assumed"] as? [[String: Any]])
    #expect(
      assumed.map { $0["field"] as? String } == ["stage", "persona", "industry", "region"])
  }

  @Test("Limit bounds the rows and the closing line says of how many")
  func limit() async throws {
    let all = try await JSONAnswer.of("gaps").rows.count { $0["kind"] as? String == "cell" }
    let two = try await JSONAnswer.of("gaps --limit 2").rows
    #expect(two.count == 2)
    #expect(try await Sample.run("gaps --limit 2").output.contains("2 of \(all) gaps"))
    #expect(try await Sample.run("assets --limit 0").status == .usage)
    #expect(try await JSONAnswer.of("scores --limit 3").rows.count == 3)
    #expect(try await JSONAnswer.of("check --limit 1").rows.count == 1)
    #expect(try await JSONAnswer.of("todo --limit 1").rows.count == 1)
  }
}
