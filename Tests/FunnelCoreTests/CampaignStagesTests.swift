import FunnelCore
import Testing

/// Today is 2026-11-22, the campaign runs in December.
@Suite("A campaign stage by stage")
struct CampaignStagesTests {
  private var campaign: Campaign {
    var campaign = Campaign(id: "c", title: "C", origin: Origin("campaigns/c.md"))
    campaign.from = Day("2026-12-01")
    campaign.to = Day("2026-12-31")
    return campaign
  }

  private func member(
    _ target: CampaignMember.Target, _ role: Team, date: String? = nil
  ) -> CampaignMember {
    CampaignMember(
      target: target, role: role, owner: nil, date: date.flatMap { Day($0) },
      position: SourcePosition("campaigns/c.md"))
  }

  private func label(_ name: String) throws -> StageLabel {
    StageLabel(
      text: name, run: try FunnelCatalog().run(named: name, labels: BuiltInModels.standard))
  }

  /// `stage marketing | sales status` of every stage.
  private func lines(
    _ campaign: Campaign, _ library: Library, in model: String = "marketing-4"
  ) throws -> [String] {
    try stages(campaign, library, in: model).stages.map { stage in
      let sides = [Team.marketing, .sales].map { team in
        stage.contributions(of: team).map { $0.member.target.id }.joined(separator: ",")
      }
      return "\(stage.stage.id) \(sides.joined(separator: " | ")) \(stage.status.rawValue)"
    }
  }

  private func stages(
    _ campaign: Campaign, _ library: Library, in model: String = "marketing-4"
  ) throws -> CampaignStages {
    CampaignStages(campaign, model: try library.model(model), scores: library.scores)
  }

  private func standing(_ asset: Asset, on date: String? = nil) async throws
    -> Contribution.Standing?
  {
    let stale = FixedPlugin(
      "freshness", .quality, staleBelow: 25, otherwise: .all(90), ["old": .all(5)])
    var campaign = campaign
    campaign.members = [member(.asset(asset.id), .sales, date: date)]
    let library = await Library(Workspace(assets: [asset]), [stale])
    return try stages(campaign, library).contributions.first?.standing
  }

  @Test("Each team's members stand at the stages their assets serve")
  func placed() async throws {
    var campaign = campaign
    campaign.members = [
      member(.asset("brief"), .marketing), member(.asset("offer"), .sales),
      member(.asset("event"), .joint),
    ]
    let library = await Library(
      Workspace(assets: [
        try Library.asset("brief", "awareness", "consideration"),
        try Library.asset("offer", "conversion"), try Library.asset("event", "consideration"),
      ]))
    #expect(
      try lines(campaign, library) == [
        "awareness brief |  ready", "consideration brief,event | event ready",
        "conversion  | offer one-sided", "loyalty  |  not aimed at",
      ])
  }

  @Test("Of several stages those aimed at are taken; where none is, all of them stand")
  func aimedAt() async throws {
    var campaign = campaign
    campaign.stages = [try label("consideration")]
    campaign.members = [
      member(.asset("brief"), .marketing), member(.asset("thanks"), .sales),
    ]
    let library = await Library(
      Workspace(assets: [
        try Library.asset("brief", "awareness", "consideration"),
        try Library.asset("thanks", "conversion", "loyalty"),
      ]))
    #expect(
      try lines(campaign, library) == [
        "awareness  |  not aimed at", "consideration brief |  ready",
        "conversion  | thanks not aimed at", "loyalty  | thanks not aimed at",
      ])
  }

  @Test("A stage aimed at without anything for buyers is a gap")
  func gaps() async throws {
    var campaign = campaign
    campaign.members = [member(.asset("draft"), .marketing), member(.asset("card"), .sales)]
    let library = await Library(
      Workspace(assets: [
        try Library.asset("draft", "awareness") { $0.status = .draft },
        try Library.asset("card", "conversion") { $0.visibility = .internal },
      ]))
    #expect(
      try stages(campaign, library).gaps.map(\.stage.id) == [
        "awareness", "consideration", "conversion",
      ])
  }

  @Test("At the hand-off what only the seller sees counts for the team, never for the buyer")
  func handOffTeams() async throws {
    var campaign = campaign
    campaign.stages = [try label("conversion")]
    campaign.members = [member(.asset("offer"), .marketing), member(.asset("card"), .sales)]
    let library = await Library(
      Workspace(assets: [
        try Library.asset("offer", "conversion"),
        try Library.asset("card", "conversion") { $0.visibility = .internal },
      ]))
    let handOff = try #require(try stages(campaign, library).stages.first(where: \.isHandOff))
    #expect(handOff.status == .ready)
    campaign.members.removeFirst()
    #expect(try stages(campaign, library).gaps.map(\.stage.id) == ["conversion"])
  }

  private static let handOffs: [(String, String?, String?)] = [
    ("marketing-4", nil, "conversion"), ("sales-7", nil, "needs-analysis"),
    ("lifecycle", nil, "engagement"), ("marketing-4", "awareness", "awareness"),
    ("sales-7", "conversion", "needs-analysis"), ("marketing-6", "sales-7/closing", "purchase"),
    ("marketing-3", "loyalty", nil), ("own", nil, "decide"),
  ]

  @Test(
    "The hand-off is where the campaign says, else where the model's owner or usual phase says",
    arguments: handOffs)
  func handOff(model: String, named: String?, expected: String?) async throws {
    let own = FunnelModel(
      name: "own", title: "Own", team: .joint,
      stages: [
        Stage(title: "Learn", goal: "", team: .marketing, run: PhaseRun(.aware, .evaluating)),
        Stage(title: "Decide", goal: "", team: .sales, run: PhaseRun(.objecting, .purchasing)),
      ])
    let library = await Library(Workspace(funnels: FunnelCatalog(own: [own])))
    var campaign = campaign
    campaign.handOff = HandOff(stage: try named.map { try label($0) })
    let found = try stages(campaign, library, in: model).stages.filter(\.isHandOff)
    #expect(found.map(\.stage.id) == [expected].compactMap { $0 })
  }

  @Test("An objection stands at its stage with the best live answer a buyer may see")
  func answers() async throws {
    var objection = Objection(id: "price", statement: "Too dear", origin: Origin("objections/p.md"))
    objection.stage = try label("conversion")
    objection.proof = ["proof", "early"]
    func answer(_ id: String, change: (inout Asset) -> Void = { _ in }) throws -> Asset {
      try Library.asset(id, "conversion") {
        $0.objections = ["price"]
        change(&$0)
      }
    }
    let quality = FixedPlugin(
      "quality", .quality, otherwise: .all(100), ["weak": .all(0), "z": .all(50), "y": .all(50)])
    var campaign = campaign
    campaign.members = [member(.objection("price"), .sales)]
    func best(_ assets: Asset...) async throws -> String? {
      let library = await Library(Workspace(assets: assets, objections: [objection]), [quality])
      let contribution = try #require(
        try stages(campaign, library).stages[2].contributions.first)
      #expect((contribution.standing == .unanswered) == (contribution.asset == nil))
      return contribution.asset.map { library.workspace.assets[$0].id }
    }
    #expect(try await best(try answer("weak"), try answer("strong")) == "strong")
    #expect(try await best(try answer("z"), try answer("y")) == "y")
    #expect(try await best(try Library.asset("proof", "awareness")) == "proof")
    #expect(try await best(try answer("own") { $0.visibility = .internal }) == nil)
    #expect(try await best(try answer("draft") { $0.status = .draft }) == nil)
    #expect(try await best(try answer("later") { $0.published = Day("2026-12-02") }) == nil)
    // Live on the campaign's first day, though not today.
    #expect(
      try await best(
        try Library.asset("early", "conversion") { $0.published = Day("2026-12-01") }) == "early")
  }

  @Test("A proof alone answers no objection: the stage stays a gap until an asset answers")
  func provenOnly() async throws {
    var objection = Objection(id: "later", statement: "Later", origin: Origin("objections/l.md"))
    objection.stage = try label("conversion")
    objection.proof = ["story"]
    var campaign = campaign
    campaign.members = [
      member(.objection("later"), .sales), member(.objection("later"), .marketing),
    ]
    let story = try Library.asset("story", "conversion")
    let weak = try Library.asset("weak", "conversion") { $0.objections = ["later"] }
    let quality = FixedPlugin("quality", .quality, otherwise: .all(100), ["weak": .all(0)])
    for (assets, standing, shown, status) in [
      ([story], Contribution.Standing.provenOnly, "story", CampaignStage.Status.gap),
      ([story, weak], .ready, "weak", .ready),
    ] {
      let library = await Library(Workspace(assets: assets, objections: [objection]), [quality])
      let stage = try stages(campaign, library).stages[2]
      #expect(stage.contributions.map(\.standing) == [standing, standing])
      #expect(stage.contributions[0].asset.map { library.workspace.assets[$0].id } == shown)
      #expect(stage.status == status)
    }
  }

  @Test("What a member is worth is asked for its own day")
  func standings() async throws {
    let live = try Library.asset("a", "awareness")
    #expect(try await standing(live) == .ready)
    let later = try Library.asset("a", "awareness") { $0.published = Day("2026-12-10") }
    #expect(try await standing(later) == .notLive(.scheduled))
    #expect(try await standing(later, on: "2026-12-10") == .ready)
    let ended = try Library.asset("a", "awareness") { $0.expires = Day("2026-12-09") }
    #expect(try await standing(ended) == .ready)
    #expect(try await standing(ended, on: "2026-12-10") == .notLive(.expired))
    let hidden = try Library.asset("a", "awareness") { $0.visibility = .internal }
    #expect(try await standing(hidden) == .hidden)
    #expect(try await standing(try Library.asset("old", "awareness")) == .stale)
  }

  @Test("A member whose stage nothing tells, or that lies outside, is not lost")
  func unplaced() async throws {
    var campaign = campaign
    campaign.members = [
      member(.asset("stray"), .marketing), member(.asset("thanks"), .sales),
      member(.objection("why"), .sales),
    ]
    let library = await Library(
      Workspace(
        assets: [try Library.asset("stray"), try Library.asset("thanks", "loyalty")],
        objections: [Objection(id: "why", statement: "Why?", origin: Origin("objections/w.md"))]))
    let stages = try stages(campaign, library, in: "bands")
    #expect(stages.unplaced.map { $0.member.target.id } == ["stray", "thanks", "why"])
    #expect(stages.stages.flatMap(\.contributions) == [])
  }

  @Test(
    "Without a date the nearest day of the campaign counts",
    arguments: [
      ("2026-11-22", "2026-12-01", CampaignPeriod.planned),
      ("2026-12-01", "2026-12-01", .running), ("2026-12-15", "2026-12-15", .running),
      ("2026-12-31", "2026-12-31", .running), ("2027-01-01", "2026-12-31", .over),
    ])
  func days(today: String, expected: String, period: CampaignPeriod) throws {
    let today = try #require(Day(today))
    #expect(campaign.day(of: member(.asset("a"), .sales), today: today) == Day(expected))
    #expect(campaign.period(on: today) == period)
    let dated = member(.asset("a"), .sales, date: "2026-12-05")
    #expect(campaign.day(of: dated, today: today) == Day("2026-12-05"))
  }

  @Test("A campaign without a first day is planned; one without a last day never ends")
  func openEnds() throws {
    let day = try #require(Day("2030-01-01"))
    var open = campaign
    open.to = nil
    #expect(open.period(on: day) == .running)
    open.from = nil
    #expect(open.period(on: day) == .planned)
    #expect(open.day(of: member(.asset("a"), .sales), today: day) == day)
  }
}
