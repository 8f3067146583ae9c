import FunnelCore
import Testing

@Suite("Planning a campaign")
struct CampaignPlannerTests {
  private let stale = FixedPlugin(
    "freshness", .quality, staleBelow: 25, otherwise: .all(90), ["old": .all(5)])

  @Test("What exists is used before anything is made")
  func useFirst() async throws {
    let plan = try await Plans {
      $0.assets = [try Library.asset("guide", "awareness")]
    }.plan()
    #expect(plan.told == ["use guide", "make demo at conversion"])
    #expect(plan.value == 200)
    #expect(plan.bound == 200)
    #expect(plan.cost == 1_500)
    #expect(plan.steps[0].cost == 0)
  }

  @Test("A cell of weight w that wants n counts 100 × w ÷ n for each asset")
  func points() async throws {
    let plan = try await Plans(wanting: 3) {
      $0.settings.weights.stages = ["conversion": 2]
      $0.suits = { format, _ in ["blog", "demo", "deck", "email"].contains(format) ? 90 : 0 }
      $0.campaign.stages = [try Plans.label("conversion")]
    }.plan()
    #expect(plan.value == 3 * 67)
    #expect(plan.chosen.map(plan.adds) == [67, 67, 67])
    #expect(Set(plan.told).count == 3, "of each format one is made")
  }

  @Test("A required format that is missing counts as much once more, and is chosen for it")
  func requiredFormat() async throws {
    let plan = try await Plans {
      $0.campaign.stages = [try Plans.label("awareness")]
      var expected = StageExpectations()
      expected.formats = ["webinar"]
      $0.settings.stages = ["awareness": expected]
      $0.wishes.needsBothTeams = false
    }.plan()
    #expect(plan.told == ["make webinar at awareness"])
    #expect(plan.value == 200)
  }

  @Test("An objection without an answer is answered by what is made where it is raised")
  func objection() async throws {
    let plan = try await Plans {
      var objection = Objection(id: "price", statement: "Too dear", origin: Origin("o.md"))
      objection.stage = try Plans.label("conversion")
      $0.objections = [objection]
      $0.conversations = [
        Conversation(
          day: Library.today, objection: "price", account: nil, outcome: .open, value: 500,
          by: "sam", position: SourcePosition("log/sam.csv", line: 2))
      ]
    }.plan()
    #expect(plan.told == ["make blog at awareness", "make demo at conversion, answers price"])
    #expect(plan.value == 300)
  }

  @Test("A stale asset is renewed for a fifth of a new one, a draft finished for half")
  func kept() async throws {
    let plan = try await Plans {
      $0.assets = [
        try Library.asset("old", "awareness") { $0.format = "blog" },
        try Library.asset("draft", "conversion") {
          $0.format = "demo"
          $0.status = .draft
        },
      ]
    }.plan([stale])
    #expect(plan.told == ["renew old", "finish draft"])
    #expect(plan.steps.map(\.cost) == [120, 750])
    #expect(plan.steps.map(\.days) == [1, 3])
  }

  @Test("The asset with the highest potential is reworked for what is missing of it")
  func widen() async throws {
    let plan = try await Plans {
      $0.campaign.stages = [try Plans.label("conversion")]
      $0.wishes.needsBothTeams = false
      $0.assets = [
        try Library.asset("near", "awareness") { $0.format = "demo" },
        try Library.asset("far", "awareness") { $0.format = "demo" },
      ]
    }.plan([FixedPlugin("wording", .stage, otherwise: .all(45), ["near": .all(70)])])
    #expect(plan.told == ["widen near"])
    #expect(plan.steps[0].share == 30)
    #expect(plan.steps[0].cost == 450)
    #expect(plan.steps[0].days == 2)
  }

  @Test("No plan costs more than the budget or takes more than a team's days")
  func means() async throws {
    for budget in [0, 599, 600, 1_500, 2_099, 2_100] {
      let plan = try await Plans {
        $0.campaign.budget = budget
        $0.wishes.needsBothTeams = false
      }.plan()
      #expect(plan.cost <= budget)
      #expect(plan.value == (budget < 600 ? 0 : budget < 2_100 ? 100 : 200))
    }
    let short = try await Plans {
      $0.wishes.days = [.sales: 4]
      $0.wishes.needsBothTeams = false
    }.plan()
    #expect(short.told == ["make blog at awareness"])
  }

  @Test(
    "A plan brings something from each team unless both are there already, or one person is both")
  func bothTeams() async throws {
    let sales = try Library.asset("deck", "conversion") { $0.team = .sales }
    let one = try Library.asset("guide", "awareness") { $0.team = .marketing }
    let two = try Library.asset("offer", "conversion") { $0.team = .marketing }
    func told(_ change: (inout Plans) throws -> Void) async throws -> [String] {
      try await Plans {
        $0.assets = [one, two, sales]
        $0.campaign.budget = 0
        try change(&$0)
      }.plan().told
    }
    #expect(try await told { _ in } == ["use guide", "use deck"])
    #expect(
      try await told { $0.campaign.members = [Plans.member("deck", .sales)] } == ["use guide"])
    let solo = try await told {
      $0.settings.isSolo = true
      $0.wishes.withoutAssets = ["deck"]
    }
    #expect(solo == ["use guide", "use offer"])
  }

  @Test("What is asked for takes part, and what is ruled out does not")
  func wishes() async throws {
    let assets = [
      try Library.asset("guide", "awareness"), try Library.asset("story", "awareness"),
    ]
    let with = try await Plans {
      $0.assets = assets
      $0.wishes.assets = ["story"]
    }.plan()
    #expect(with.told == ["use story", "make demo at conversion"])
    let without = try await Plans {
      $0.assets = assets
      $0.wishes.withoutAssets = ["guide", "story"]
      $0.wishes.withoutFormats = ["demo"]
      $0.wishes.needsBothTeams = false
    }.plan()
    #expect(without.told == ["make blog at awareness"])
  }

  @Test("An unbroken walk is kept to where one is asked for")
  func walk() async throws {
    let plans = try Plans {
      $0.campaign.budget = 1_500
      $0.settings.weights.stages = ["conversion": 0]
      $0.wishes.needsBothTeams = false
      $0.assets = [
        try Library.asset("draft", "conversion") {
          $0.format = "blog"
          $0.status = .draft
        }
      ]
    }
    #expect(try await plans.plan().told == ["make blog at awareness"])
    var walking = plans
    walking.wishes.isUnbroken = true
    #expect(try await walking.plan().told == ["make blog at awareness", "finish draft"])
  }

  @Test("Rules that clash are named, each of them needed for it, and no other")
  func clash() async throws {
    let plans = try Plans {
      $0.campaign.budget = 1_000
      $0.wishes.formats = ["demo"]
      $0.wishes.days = [.marketing: 50]
      $0.wishes.withoutFormats = ["webinar"]
      $0.wishes.needsBothTeams = false
    }
    let rules = try await plans.clash()
    #expect(rules == [.budget(1_000), .format("demo")])
    var richer = plans
    richer.campaign.budget = 1_500
    #expect(try await richer.clash() == [])
    var calmer = plans
    calmer.wishes.formats = []
    calmer.wishes.needsBothTeams = false
    #expect(try await calmer.clash() == [])
  }

  @Test("What cannot be ready in time is no part of a plan, and clashes where it is asked for")
  func dates() async throws {
    let plans = try Plans {
      $0.campaign.from = Day("2026-11-23")
      $0.campaign.to = Day("2026-11-25")
      $0.wishes.needsBothTeams = false
    }
    #expect(try await plans.plan().told == ["make blog at awareness"])
    var wishing = plans
    wishing.wishes.formats = ["demo"]
    let to = try #require(Day("2026-11-25"))
    #expect(try await wishing.clash() == [.dates(until: to), .format("demo")])
  }

  @Test("Members that are shown count before the plan; those that are not, do not")
  func members() async throws {
    let plans = try Plans {
      $0.assets = [
        try Library.asset("guide", "awareness"),
        try Library.asset("soon", "conversion") {
          $0.format = "demo"
          $0.status = .draft
        },
      ]
      $0.campaign.members = [Plans.member("guide", .marketing), Plans.member("soon", .sales)]
    }
    let plan = try await plans.plan()
    #expect(plan.told == ["finish soon"])
    #expect(plan.planner.needs.map(\.have) == [1, 0])
  }

  @Test("The same files give the same plan")
  func deterministic() async throws {
    let plans = try Plans(wanting: 4) {
      $0.personas = [Library.persona("cfo"), Library.persona("cto"), Library.persona("coo")]
      $0.suits = { _, _ in 80 }
      $0.campaign.budget = 9_000
    }
    let one = try await plans.plan()
    let other = try await plans.plan()
    #expect(one.told == other.told)
    #expect(one.dates == other.dates)
    #expect(one.bound == other.bound)
  }

  @Test("Every use costs its format's placement, and of equals the asset that suits best is used")
  func placement() async throws {
    let plan = try await Plans {
      $0.campaign.stages = [try Plans.label("awareness")]
      $0.wishes.needsBothTeams = false
      $0.formats = [Format(id: "event", team: .marketing, cost: 900, days: 3, placement: 250)]
      $0.assets = [
        try Library.asset("fair", "awareness") { $0.format = "event" },
        try Library.asset("good", "awareness") { $0.format = "blog" },
        try Library.asset("best", "awareness") { $0.format = "blog" },
      ]
    }.plan([FixedPlugin("depth", .quality, otherwise: .all(60), ["best": .all(90)])])
    #expect(plan.told == ["use best"])
    let fair = plan.planner.steps.first { $0.format == "event" }
    #expect(fair?.cost == 250)
  }

  @Test("A thousand assets that would all do make no larger problem than is needed")
  func large() async throws {
    let planner = try await Plans(wanting: 3) {
      $0.assets = try (0..<1_000).map { try Library.asset("a\($0)", "awareness") }
    }.planner()
    #expect(planner.steps.count < 20)
    guard case .plan(let plan) = planner.plan() else { throw Plans.NoPlan() }
    #expect(plan.told.prefix(3) == ["use a0", "use a1", "use a10"])
  }

  @Test("What members cost is no longer there to be spent")
  func spent() async throws {
    let plans = try Plans {
      $0.campaign.budget = 2_500
      $0.assets = [try Library.asset("guide", "awareness")]
      $0.campaign.members = [Plans.member("guide", .marketing)]
      $0.campaign.members[0].cost = 900
    }
    #expect(try await plans.plan().told == ["make demo at conversion"])
    var poorer = plans
    poorer.campaign.members[0].cost = 1_001
    #expect(try await poorer.clash() == [.budget(1_499), .team(.sales)])
  }
}
