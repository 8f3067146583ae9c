import FunnelCore
import Testing

@Suite("The schedule of a plan")
struct PlanScheduleTests {
  /// A full month of work for two people a team.
  private func busy(_ change: (inout Plans) throws -> Void = { _ in }) throws -> Plans {
    try Plans(wanting: 4) {
      $0.suits = { format, _ in
        ["blog", "demo", "deck", "email", "video"].contains(format) ? 80 : 0
      }
      $0.settings.teams = [
        .marketing: TeamCapacity(owners: ["mia", "max"], daysPerWeek: 6),
        .sales: TeamCapacity(owners: ["sam"], daysPerWeek: 3),
      ]
      try change(&$0)
    }
  }

  @Test("Nobody does two things at once, and nobody more than their share of the week")
  func capacity() async throws {
    let plan = try await busy().plan()
    var byOwner: [String: [(start: Day, ready: Day, days: Int, share: Int)]] = [:]
    for index in plan.chosen {
      let step = plan.planner.steps[index]
      guard let dates = plan.dates[index], let start = dates.start, let ready = dates.ready else {
        continue
      }
      byOwner[try #require(dates.owner), default: []].append((start, ready, step.days, 3))
    }
    #expect(byOwner.keys.sorted() == ["max", "mia", "sam"])
    for (owner, work) in byOwner {
      let ordered = work.sorted { $0.start < $1.start }
      for (one, next) in zip(ordered, ordered.dropFirst()) {
        #expect(one.ready < next.start, "\(owner)")
      }
      for (piece, next) in zip(ordered, ordered.dropFirst()) {
        let calendarDays = piece.start.days(until: next.start)
        #expect(piece.days * 7 <= calendarDays * piece.share, "\(owner)")
      }
      #expect(work.allSatisfy { !$0.ready.isWeekend && !$0.start.isWeekend })
    }
  }

  @Test("Everything is ready before it is shown, within the campaign, on a working day")
  func dates() async throws {
    let plan = try await busy().plan()
    let campaign = plan.planner.aim.campaign
    for index in plan.chosen {
      let dates = try #require(plan.dates[index])
      #expect(campaign.holds(dates.date))
      #expect(!dates.date.isWeekend)
      if let ready = dates.ready { #expect(ready <= dates.date) }
      if let start = dates.start { #expect(start >= Library.today && !start.isWeekend) }
    }
  }

  @Test("Nothing of a later stage is shown before what is planned for an earlier one")
  func order() async throws {
    let plan = try await busy().plan()
    let shown = plan.chosen.compactMap { index in
      plan.dates[index].map { (plan.planner.steps[index].stages[0], $0.date) }
    }
    for (stage, date) in shown {
      for (other, later) in shown where other > stage { #expect(date <= later) }
    }
    #expect(Set(shown.map(\.0)).count == 2)
  }

  @Test("Work that another campaign's plan gives an owner is worked around, and its days are taken")
  func elsewhere() async throws {
    let free = try await busy().plan()
    let plan = try await busy {
      var other = Campaign(id: "d", title: "D", origin: Origin("campaigns/d.md"))
      var work = PlannedWork(.make(format: "deck"), position: SourcePosition("campaigns/d.md"))
      work.team = .sales
      work.owner = "sam"
      work.start = Day("2026-11-23")
      work.ready = Day("2026-12-06")
      work.days = 6
      other.plan = [work]
      $0.others = [other]
    }.plan()
    let starts = plan.chosen.compactMap { index in
      plan.dates[index].flatMap { $0.owner == "sam" ? $0.start : nil }
    }
    #expect(!starts.isEmpty)
    #expect(starts.allSatisfy { $0 > Day("2026-12-06") ?? $0 })
    #expect(free.planner.aim.capacities[.sales]?.days == 18)
    #expect(plan.planner.aim.capacities[.sales]?.days == 12)
  }

  @Test("Where days suffice but no owner's do, the plan does less and the bound still holds")
  func packing() async throws {
    // Three pieces of four days do not fit two people with six days each.
    let plan = try await Plans(wanting: 3) {
      $0.campaign.stages = [try Plans.label("awareness")]
      $0.campaign.from = Day("2026-11-23")
      $0.campaign.to = Day("2026-12-04")
      $0.wishes.needsBothTeams = false
      $0.settings.teams = [.marketing: TeamCapacity(owners: ["mia", "max"], daysPerWeek: 7)]
      $0.formats = ["one", "two", "three"].map {
        Format(id: $0, team: .marketing, cost: 100, days: 4)
      }
      $0.suits = { format, _ in ["one", "two", "three"].contains(format) ? 80 : 0 }
    }.plan()
    #expect(plan.told.count == 2)
    #expect(plan.value == 66)
    #expect(plan.bound == 99)
  }

  @Test("What the file keeps of a plan stays as people set it, and others work around it")
  func kept() async throws {
    var plans = try Plans()
    var work = PlannedWork(.make(format: "demo"), position: SourcePosition("campaigns/c.md"))
    work.stage = try Plans.label("conversion")
    work.owner = "kim"
    work.start = Day("2026-12-01")
    work.ready = Day("2026-12-04")
    work.date = Day("2026-12-29")
    plans.campaign.plan = [work]
    let plan = try await plans.plan()
    let demo = try #require(plan.chosen.first { plan.planner.steps[$0].format == "demo" })
    #expect(plan.dates[demo]?.owner == "kim")
    #expect(plan.dates[demo]?.date == work.date)
    plans.campaign.plan[0].date = Day("2027-02-01")
    let moved = try await plans.plan()
    #expect(moved.dates[demo]?.owner == "sam", "a day outside the campaign is no day for it")
  }
}
