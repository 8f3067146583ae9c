import FunnelCore
import Testing

@Suite("What to send")
struct SendAdviceTests {
  private static let stale = FixedPlugin(
    "age", .quality, staleBelow: 25, otherwise: .all(100), ["old": .all(10)])

  @Test("What answers the objection goes before its proof, and that before what merely fits")
  func objectionFirst() async throws {
    var sending = Sending()
    sending.objections = [
      try Sending.objection("price", stage: "conversion", proof: ["proof", "z-answer"])
    ]
    sending.assets = [
      try Library.asset("fits", "conversion"), try Library.asset("proof", "awareness"),
      try Library.asset("answer", "awareness") { $0.objections = ["price"] },
      try Library.asset("z-answer", "conversion") { $0.objections = ["price"] },
      try Library.asset("neither", "awareness"),
    ]
    sending.personas = []
    let found = try await sending.advice { $0.objections = ["price"] }
    #expect(found.toSend == ["z-answer", "answer", "proof", "fits"])
    #expect(try found.found("z-answer").answers == ["price"])
    #expect(try found.found("z-answer").proves == ["price"])
    #expect(try found.found("answer").cell.score == 0)
    #expect(try found.found("fits").cell.score == 100)
  }

  @Test("Then what fits at all, is about the competitor, is of the industry, has the higher score")
  func thenFit() async throws {
    var sending = Sending()
    sending.plugins = [
      FixedPlugin(
        "quality", .quality, otherwise: .all(100), ["low": .all(50), "rival": .all(0)])
    ]
    sending.assets = [
      try Library.asset("low", "conversion"), try Library.asset("b", "conversion"),
      try Library.asset("a", "conversion"),
      try Library.asset("next", "loyalty") { $0.industries = ["food"] },
      try Library.asset("rival", "conversion") { $0.competitors = ["fixdesk"] },
    ]
    sending.personas = []
    let stage = try Sending.stage("conversion")
    let found = try await sending.advice {
      $0.stages = [stage]
      $0.industries = ["food"]
      $0.competitors = ["fixdesk"]
    }
    #expect(found.toSend == ["rival", "next", "a", "b", "low"])
    #expect(try found.found("next").industries == ["food"])
    #expect(try found.found("next").cell.score == 50)
    #expect(try found.found("low").cell.score == 70)
  }

  @Test("An answer for somebody else stands behind one that fits, whatever its industry")
  func misfit() async throws {
    var sending = Sending()
    sending.objections = [try Sending.objection("price", personas: ["cfo"])]
    sending.assets = [
      try Library.asset("a", "conversion") {
        $0.objections = ["price"]
        $0.persona = .some(["lead"])
        $0.industries = ["food"]
      },
      try Library.asset("b", "conversion") {
        $0.objections = ["price"]
        $0.persona = .some(["cfo"])
      },
    ]
    let found = try await sending.advice {
      $0.objections = ["price"]
      $0.industries = ["food"]
    }
    #expect(found.toSend == ["b", "a"])
  }

  @Test("The score is the best over the stages and personas asked for, and says where")
  func bestCell() async throws {
    var sending = Sending()
    sending.assets = [
      try Library.asset("both", "consideration", "conversion") { $0.persona = .some(["lead"]) },
      try Library.asset("cfo-only", "conversion") { $0.persona = .some(["cfo"]) },
    ]
    let stages = [try Sending.stage("awareness"), try Sending.stage("negotiation", in: "sales-5")]
    let found = try await sending.advice {
      $0.stages = stages
      $0.personas = ["lead"]
    }
    #expect(found.toSend == ["both"])
    #expect(try found.found("both").stage == stages[1])
    #expect(try found.found("both").cell.score == 100)
    #expect(try found.found("both").persona == 1)
  }

  @Test("A stale asset comes last and never before a weaker one that is kept")
  func stale() async throws {
    var sending = Sending()
    sending.personas = []
    sending.plugins = [Self.stale]
    sending.objections = [try Sending.objection("price")]
    sending.assets = [
      try Library.asset("old", "conversion") { $0.objections = ["price"] },
      try Library.asset("weak", "loyalty"),
    ]
    let stage = try Sending.stage("conversion")
    let found = try await sending.advice {
      $0.stages = [stage]
      $0.objections = ["price"]
    }
    #expect(found.toSend == ["weak", "old"])
    #expect(try found.found("old").cell.isStale)
  }

  @Test("An account's own story comes behind other stories and before stale ones")
  func ownStory() async throws {
    var sending = Sending()
    sending.personas = []
    sending.plugins = [Self.stale]
    sending.accounts = [Sending.account("bauer")]
    sending.assets = [
      try Library.asset("case", "conversion") { $0.title = "Bauer: fewer stops" },
      try Library.asset("old", "conversion"),
      try Library.asset("weak", "loyalty") { $0.title = "Bauerhof" },
    ]
    let stage = try Sending.stage("conversion")
    let found = try await sending.advice {
      $0.stages = [stage]
      $0.account = "bauer"
    }
    #expect(found.toSend == ["weak", "case", "old"])
    #expect(try found.found("case").isOwnStory)
    #expect(try !found.found("weak").isOwnStory)
  }

  @Test("What is not live is never sent; what it would have suited is said")
  func notLive() async throws {
    var sending = Sending()
    sending.personas = []
    sending.assets = [
      try Library.asset("archived", "conversion") { $0.status = .archived },
      try Library.asset("draft", "conversion") { $0.status = .draft },
      try Library.asset("elsewhere", "awareness") { $0.status = .draft },
      try Library.asset("expired", "conversion") { $0.expires = Day("2026-11-21") },
      try Library.asset("live", "conversion") { $0.expires = Library.today },
      try Library.asset("scheduled", "conversion") { $0.published = Day("2026-11-23") },
    ]
    let stage = try Sending.stage("conversion")
    let found = try await sending.advice { $0.stages = [stage] }
    #expect(found.toSend == ["live"])
    #expect(
      found.leftOut == [
        "archived archived", "draft draft",
        "expired expired",
        "scheduled scheduled",
      ])
  }

  @Test("Another region, language, competitor or format is left out; none named is not another")
  func filtered() async throws {
    var sending = Sending()
    sending.personas = []
    sending.assets = [
      try Library.asset("format", "conversion") { $0.format = "blog" },
      try Library.asset("language", "conversion") {
        $0.format = "video"
        $0.language = "de"
      },
      try Library.asset("open", "conversion") { $0.format = "video" },
      try Library.asset("region", "conversion") {
        $0.format = "video"
        $0.regions = ["us", "uk"]
      },
      try Library.asset("right", "conversion") {
        $0.format = "video"
        $0.language = "en"
        $0.regions = ["us", "eu"]
        $0.competitors = ["fixdesk"]
      },
      try Library.asset("rival", "conversion") {
        $0.format = "video"
        $0.competitors = ["plantora"]
      },
    ]
    let found = try await sending.advice {
      $0.formats = ["video", "demo"]
      $0.languages = ["en"]
      $0.regions = ["eu"]
      $0.competitors = ["fixdesk"]
    }
    #expect(found.toSend == ["right", "open"])
    #expect(
      found.leftOut == [
        "format format", "language language", "region region", "rival competitor",
      ])
    #expect(try await sending.advice { _ in }.toSend.count == 6)
  }

  @Test("Internal material is for the seller; with an objection only what is about it")
  func internalOnly() async throws {
    var sending = Sending()
    sending.personas = []
    sending.objections = [try Sending.objection("price", stage: "conversion")]
    sending.assets = [
      try Library.asset("card", "conversion") {
        $0.visibility = .internal
        $0.objections = ["price"]
      },
      try Library.asset("draft-card", "conversion") {
        $0.visibility = .internal
        $0.status = .draft
        $0.objections = ["price"]
      },
      try Library.asset("notes", "conversion") { $0.visibility = .internal },
      try Library.asset("page", "conversion") { $0.visibility = .sendable },
    ]
    let about = try await sending.advice { $0.objections = ["price"] }
    #expect(about.toSend == ["page"])
    #expect(about.forSeller == ["card"])
    #expect(about.leftOut == ["draft-card draft"])
    #expect(about.advice.unanswered == ["price"])
    let stage = try Sending.stage("conversion")
    #expect(try await sending.advice { $0.stages = [stage] }.forSeller == ["card", "notes"])
  }

  @Test("How it fared is the record of the objections asked for, else of all it answers")
  func fared() async throws {
    var sending = Sending()
    sending.personas = []
    sending.objections = [
      try Sending.objection("price", proof: ["proof"]), try Sending.objection("risk"),
    ]
    sending.accounts = [
      Sending.account("bauer", industry: "food"), Sending.account("calder", industry: "food"),
      Sending.account("nord", industry: "metal"),
    ]
    sending.conversations = [
      try Sending.heard("price bauer won 1"), try Sending.heard("price calder lost 1", line: 3),
      try Sending.heard("price nord won 1", line: 4),
    ]
    sending.assets = [
      try Library.asset("answer", "conversion") { $0.objections = ["price", "risk"] },
      try Library.asset("proof", "conversion") { $0.objections = ["risk"] },
    ]
    func told(_ id: String, _ ask: (inout SendRequest) -> Void) async throws -> [String] {
      try await sending.advice(ask).found(id).experience.map {
        "\($0.objection) \($0.record.won)/\($0.record.heard)"
          + ($0.inIndustry.map { " \($0.won)/\($0.heard)" } ?? "")
      }
    }
    #expect(try await told("answer") { $0.objections = ["price"] } == ["price 2/3"])
    #expect(try await told("proof") { $0.objections = ["price"] } == ["price 2/3"])
    #expect(
      try await told("answer") { $0.industries = ["food"] } == ["price 2/3 1/2", "risk 0/0 0/0"])
    #expect(try await told("proof") { $0.formats = [] } == ["risk 0/0"])
  }

  @Test("Campaigns that name the account say when it will be shown, or was")
  func showings() async throws {
    func campaign(
      _ id: String, accounts: [String], to: String, dates: [String?], of asset: String = "case"
    ) -> Campaign {
      var campaign = Campaign(id: id, title: id, origin: Origin("campaigns/\(id).md"))
      campaign.accounts = accounts
      campaign.to = Day(to)
      campaign.members = dates.map {
        CampaignMember(
          target: .asset(asset), role: .sales, owner: nil, date: $0.flatMap { Day($0) },
          position: SourcePosition("campaigns/\(id).md"))
      }
      return campaign
    }
    var sending = Sending()
    sending.personas = []
    sending.accounts = [Sending.account("bauer")]
    sending.assets = [try Library.asset("case", "conversion")]
    sending.campaigns = [
      campaign("autumn", accounts: ["bauer"], to: "2026-11-21", dates: [nil]),
      campaign("other", accounts: ["calder"], to: "2027-01-01", dates: ["2026-12-01"]),
      campaign("another", accounts: ["bauer"], to: "2027-01-01", dates: [nil], of: "else"),
      campaign(
        "spring", accounts: ["bauer"], to: "2027-04-30", dates: ["2027-04-13", "2026-11-22"]),
    ]
    let found = try await sending.advice { $0.account = "bauer" }.found("case").showings
    #expect(
      found.map { "\($0.campaign) \($0.day?.description ?? "-") \($0.isPast)" } == [
        "spring 2026-11-22 false", "spring 2027-04-13 false", "autumn - true",
      ])
    let anybody = try await sending.advice { _ in }
    #expect(try anybody.found("case").showings.isEmpty)
  }

  @Test("With nothing to send the nearest asset is named, and what keeps it")
  func nearest() async throws {
    func nearest(_ assets: Asset..., plugins: [any ScoringPlugin] = []) async throws -> String? {
      var sending = Sending()
      sending.assets = assets
      sending.plugins = plugins
      let stage = try Sending.stage("conversion")
      return try await sending.advice {
        $0.stages = [stage]
        $0.personas = ["cfo"]
        $0.formats = ["video"]
      }.nearest
    }
    func video(_ id: String, _ change: (inout Asset) -> Void) throws -> Asset {
      try Library.asset(id, "conversion") {
        $0.format = "video"
        $0.persona = .some(["cfo"])
        change(&$0)
      }
    }
    let blog = try video("blog") { $0.format = "blog" }
    let draft = try video("draft") { $0.status = .draft }
    let card = try video("card") { $0.visibility = .internal }
    #expect(try await nearest(blog, draft) == "draft draft")
    #expect(try await nearest(blog, card) == "card internal")
    #expect(try await nearest(blog) == "blog format")
    #expect(try await nearest() == nil)

    let forLead = try video("for-lead") { $0.persona = .some(["lead"]) }
    let early = try Library.asset("early", "awareness") {
      $0.format = "video"
      $0.persona = .some(["cfo"])
    }
    let judges: [any ScoringPlugin] = [
      FixedPlugin("stages", .stage, otherwise: .all(60)),
      FixedPlugin("personas", .persona, otherwise: .all(60), ["for-lead": .all(70)]),
    ]
    #expect(try await nearest(forLead, early, plugins: judges) == "early stage")
    #expect(try await nearest(forLead, plugins: judges) == "for-lead persona")
    let found = Sending(assets: [try video("right") { _ in }])
    #expect(try await found.advice { $0.formats = ["video"] }.nearest == nil)
  }
}
