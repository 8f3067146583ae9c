import FunnelCore
import Testing

@Suite("Advice on a plan")
struct PlanAdviceTests {
  @Test("What the budget leaves out is the next best, with how much is missing")
  func nextBest() async throws {
    let plan = try await Plans {
      $0.campaign.budget = 700
      $0.wishes.needsBothTeams = false
    }.plan()
    let advice = PlanAdvice(plan)
    let next = try #require(advice.nextBest)
    #expect(plan.planner.steps[next.step].format == "demo")
    #expect(next.adds == 100)
    #expect(next.obstacle == .short(.budget(700), by: 1_400))
    let offer = try #require(advice.offers.first { $0.constraint == .budget(700) })
    #expect(offer.more == 2_000, "1,000 more would not pay for a demo beside the blog")
    #expect(offer.adds == 100)
    #expect(offer.isBinding)
  }

  @Test("Where everything is covered nothing is binding and nothing is next")
  func nothingLeft() async throws {
    let advice = PlanAdvice(try await Plans { $0.campaign.budget = 5_000 }.plan())
    #expect(advice.nextBest == nil)
    #expect(advice.offers.allSatisfy { !$0.isBinding })
  }

  @Test("What could take the place of a step is the next cheapest that does as much")
  func instead() async throws {
    let plan = try await Plans {
      $0.campaign.stages = [try Plans.label("awareness")]
      $0.wishes.needsBothTeams = false
      $0.suits = { format, _ in ["blog", "email", "video"].contains(format) ? 80 : 0 }
    }.plan()
    #expect(plan.told == ["make email at awareness"])
    let rival = try #require(PlanRival.instead(of: plan.chosen[0], in: plan))
    #expect(plan.planner.steps[rival.step].format == "blog")
    #expect(rival.obstacle == .dearer(cost: 300, days: 1))
  }

  @Test("The top choice gives way below its price, and to a stage that weighs more")
  func sensitivity() async throws {
    let plan = try await Plans {
      $0.campaign.budget = 2_000
      $0.settings.weights.stages = ["conversion": 2]
      $0.wishes.needsBothTeams = false
    }.plan()
    #expect(plan.told == ["make demo at conversion"])
    let moves = PlanSensitivity.all(of: plan)
    let budget = try #require(moves.first { $0.name == nil })
    #expect(budget.below?.value == 1_499)
    #expect(budget.above == nil)
    let awareness = try #require(moves.first { $0.name == "awareness" })
    #expect(awareness.above?.value == 2, "both add as much, and a blog is cheaper")
    let conversion = try #require(moves.first { $0.name == "conversion" })
    #expect(conversion.below?.value == 1)
  }

  @Test("A plan that is kept is found again among the steps, and what is done is named")
  func kept() async throws {
    var plans = try Plans()
    var made = PlannedWork(.make(format: "demo"), position: SourcePosition("campaigns/c.md"))
    made.stage = try Plans.label("conversion")
    var gone = PlannedWork(.make(format: "webinar"), position: SourcePosition("campaigns/c.md"))
    gone.stage = try Plans.label("loyalty")
    plans.campaign.plan = [made, gone]
    let planner = try await plans.planner()
    let kept = KeptPlan(planner)
    #expect(kept.steps.map { planner.steps[$0].format } == ["demo"])
    #expect(kept.gone == [gone])
  }
}
