import FunnelCore
import Testing
import WorkspaceFiles

@Suite("The plan a campaign's file keeps")
struct PlannedWorkTests {
  private func planned(_ plan: String) async throws -> WorkspaceReading {
    try await reading([
      "stagecraft.yml": "name: W\nformats: {webinar: {placement: 70}}\n",
      "personas/cfo.md": "---\ntitle: CFO\n---\n",
      "assets/guide.md": "---\ntitle: Guide\nformat: blog\n---\n",
      "campaigns/spring.md": "---\ntitle: Spring\n\(plan)\n---\n",
    ])
  }

  @Test("Work is read with its place, owner, days and cost")
  func work() async throws {
    let reading = try await planned(
      """
      plan:
        - {make: webinar, stage: conversion, persona: cfo, team: sales, owner: raj, \
      start: 2026-11-23, ready: 2026-12-02, date: 2027-04-26, cost: 500, days: 2}
        - {rework: guide}
      """)
    #expect(reading.diagnostics.filter { $0.position.path == "campaigns/spring.md" } == [])
    let plan = try #require(reading.workspace.campaigns.first?.plan)
    #expect(plan.map(\.task) == [.make(format: "webinar"), .rework(asset: "guide")])
    #expect(plan[0].stage?.text == "conversion")
    #expect(plan[0].persona == "cfo")
    #expect(plan[0].team == .sales)
    #expect(plan[0].ready == Day("2026-12-02"))
    #expect(plan[0].cost == 500)
    #expect(plan[0].position.line == 4)
    #expect(plan[1].days == nil)
    #expect(reading.workspace.vocabulary.format("webinar")?.placement == 70)
    #expect(reading.workspace.vocabulary.format("webinar")?.cost == 2_500)
  }

  @Test(
    "What cannot be read is said at its place, and the rest is read",
    arguments: [
      ("{make: webinr}", "4:12: error: no format \"webinr\"; did you mean webinar?"),
      ("{rework: guid}", "4:14: error: no asset \"guid\"; did you mean guide?"),
      ("{stage: conversion}", "4:5: error: planned work needs a format to make or an asset"),
      ("{make: webinar, ownr: raj}", "4:21: warning: unknown key \"ownr\""),
      ("{make: webinar, ready: 2026-13-01}", "4:28: error: \"2026-13-01\" is not a day"),
      ("webinar", "4:5: error: "),
    ])
  func faults(item: String, message: String) async throws {
    let reading = try await planned("plan:\n  - \(item)\n  - {rework: guide}")
    let told = reading.diagnostics.map(\.description)
    #expect(
      told.contains { $0.hasPrefix("campaigns/spring.md:" + message) }, "\(told)")
    #expect(reading.workspace.campaigns.first?.plan.last?.task == .rework(asset: "guide"))
  }

  @Test("An empty plan and none at all are no work", arguments: ["plan: []", "plan:", "goal: x"])
  func none(text: String) async throws {
    let reading = try await planned(text)
    #expect(reading.workspace.campaigns.first?.plan == [])
    #expect(reading.diagnostics.filter { $0.position.path == "campaigns/spring.md" } == [])
  }
}
