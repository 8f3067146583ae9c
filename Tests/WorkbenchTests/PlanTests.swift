import Foundation
import FunnelCore
import ScoringPlugins
import TestSupport
import Testing
import WorkspaceFiles

@testable import Workbench

/// Planning campaigns of the sample.
@Suite("Plans at the prompt")
struct PlanTests {
  private static let audit = "content/campaigns/audit-season.md"
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder.sample() }

  private func run(_ line: String, width: Int? = nil) async throws -> CommandResult {
    var session = try Sample.session(in: folder.at("content"), width: width)
    return await session.run(line: line)
  }

  private func row(_ line: String) async throws -> [String: Any] {
    let result = try await run(line + " --json")
    return try #require(try JSONAnswer(result.output).rows.first, "\(result.errorOutput)")
  }

  @Test("A plan says its value, the most any plan could add, and how far apart they are")
  func proof() async throws {
    let plan = try await row("campaign plan audit-season")
    let value = try #require(plan["value"] as? Int)
    #expect(plan["bound"] as? Int == value)
    #expect(plan["proved"] as? Bool == true)
    let text = try await run("campaign plan audit-season").output
    #expect(
      text.contains("Adds \(value) of at most \(value) points: within 0.0%, proved the best."))
  }

  @Test("A plan that is kept is one step: members, work and briefs; undo takes all of it back")
  func saveAndUndo() async throws {
    let before = try #require(folder.text(Self.audit))
    let save = try await run("campaign plan audit-season --save")
    #expect(save.status == .done)
    #expect(
      save.output
        == "+ audit-season: 2 assets used, 3 pieces of work, adds 366 of at most 366 points, cost 1,200"
        + "  (undo)\n")
    let after = try #require(folder.text(Self.audit))
    #expect(
      after.contains("  - {asset: day-of-a-technician, role: marketing, owner: lukas, date: "))
    #expect(after.contains("plan:\n  - {make: email, stage: consideration, "))
    for part in [
      "## Briefs of the plan\n\nWritten by `campaign plan --save`", "\n\n### 1. Make email",
      "- **Pains:** ", "- **Questions to answer:**",
      "- **Objections to answer:** \"", "- **Says:** planned maintenance",
    ] {
      #expect(after.contains(part), "\(part)")
    }
    #expect(try await run("check").output.contains("audit-season.md") == false)
    #expect(try await run("undo").status == .done)
    #expect(folder.text(Self.audit) == before)
  }

  @Test("A plan kept again replaces the work and the briefs and leaves what people wrote")
  func saveAgain() async throws {
    _ = try await run("campaign plan audit-season --save")
    let first = try #require(folder.text(Self.audit))
    try folder.write(first + "\n## Notes\n\nOurs.\n", to: Self.audit)
    #expect(try await run("campaign plan audit-season not:format:email --save").status == .done)
    let second = try #require(folder.text(Self.audit))
    #expect(second.components(separatedBy: "## Briefs of the plan").count == 2)
    #expect(!second.contains("make: email"))
    #expect(second.contains("Make newsletter"))
    #expect(second.hasSuffix("\n## Notes\n\nOurs.\n"))
    #expect(second.hasPrefix(first.prefix(700)))
  }

  @Test("A plan is shown beside the one that is kept: value, cost, what comes and what goes")
  func difference() async throws {
    _ = try await run("campaign plan audit-season --save")
    let same = try await run("campaign plan audit-season").output
    #expect(same.contains("Beside the plan that is kept:\n  the same steps\n"))
    let other = try await row("campaign plan audit-season with:budget:600")
    let difference = try #require(other["difference"] as? [String: Any])
    #expect(difference["base"] as? String == "kept")
    let cost = try #require(difference["cost"] as? [String: Int])
    #expect(cost["before"] == 1_200)
    #expect(cost["after"].map { $0 <= 600 } == true)
    #expect((difference["dropped"] as? [String])?.isEmpty == false)
    let file = folder.text(Self.audit)
    _ = try await run("campaign plan audit-season with:budget:1")
    #expect(folder.text(Self.audit) == file, "a wish writes nothing")
  }

  @Test("What people change in a kept plan stays with it, and what goes is named")
  func handEdits() async throws {
    _ = try await run("campaign plan audit-season --save")
    let kept = try #require(folder.text(Self.audit))
    try folder.write(
      kept.replacing("cost: 300, days: 1}", with: "cost: 350, days: 1}")
        .replacing(
          "plan:\n", with: "plan:\n  - {make: podcast, stage: loyalty, persona: cfo, cost: 900}\n"),
      to: Self.audit)
    let shown = try await run("campaign plan audit-season").output
    #expect(shown.contains("cost 2,150 → 1,200 (−950)"))
    let save = try await run("campaign plan audit-season --save")
    #expect(save.output.contains(", no longer planned: make podcast for loyalty/cfo"))
    #expect(try #require(folder.text(Self.audit)).contains("cost: 350, days: 1}"))
    let typed = try #require(folder.text(Self.audit))
    try folder.write(typed.replacing("plan:\n", with: "plan:\n  - hello\n"), to: Self.audit)
    let refused = try await run("campaign plan audit-season --save")
    #expect(refused.status == .refused)
    #expect(refused.errorOutput.contains("holds lines that cannot be read"))
  }

  @Test("What another campaign plans too is said, and so is what a wish does not change")
  func remarks() async throws {
    _ = try await run(
      "campaign new Twin persona=cfo from=2027-03-01 to=2027-04-30 owners.marketing=dana "
        + "owners.sales=raj")
    _ = try await run("campaign plan spring-cfo --save")
    let twin = try await run("campaign plan twin").output
    #expect(twin.contains("spring-cfo plans the same: "))
    let idle = try await run("campaign plan spring-cfo with:asset:case-bauer with:weight.loyalty:4")
    #expect(idle.output.contains("with:asset:case-bauer changes nothing: it is a member already."))
    #expect(
      idle.output.contains("with:weight.loyalty changes nothing: spring-cfo does not aim at it."))
  }

  @Test("What was made of a kept plan is told apart from what is still to do")
  func done() async throws {
    _ = try await run("campaign plan audit-season --save")
    #expect(try await run("todo owner:raj").output.contains("make one-pager, answers next-year"))
    _ = try await run(
      "asset new \"Next year\" format=one-pager stage=conversion persona=plant-manager "
        + "objection=next-year status=live published=2026-11-20 owner=raj team=sales channel=meeting"
    )
    _ = try await run("campaign add audit-season next-year role=sales date=2027-02-11")
    let plan = try await run("campaign plan audit-season").output
    #expect(plan.contains("done or no longer needed: make one-pager, answers next-year"))
    #expect(!(try await run("todo owner:raj").output.contains("make one-pager, answers")))
  }

  @Test("Rules that clash are refused by name, and nothing is written")
  func clash() async throws {
    let before = folder.text(Self.audit)
    let result = try await run("campaign plan audit-season with:format:event with:budget:9 --save")
    #expect(result.status == .refused)
    #expect(
      result.errorOutput
        == "No plan for audit-season can keep to these 2 rules together; without any one of them "
        + "there is one:\n  a budget of 9\n  with:format:event\n")
    #expect(folder.text(Self.audit) == before)
  }

  @Test(
    "A wish nobody knows is answered with the nearest one",
    arguments: [
      ("with:budgt:5", "No wish \"budgt\". Did you mean with:budget:5?"),
      ("budget:5", "No wish \"budget:5\". Did you mean with:budget:5?"),
      ("with:weight.cfoo:2", "No stage or persona \"cfoo\". Did you mean with:weight.cfo:2?"),
      ("not:format:emial", "No format \"emial\". Did you mean not:format:email?"),
      ("not:asset:case-baur", "No asset \"case-baur\". Did you mean case-bauer?"),
      ("with:days.seles:2", "No value \"seles\". Did you mean with:days.sales:2?"),
      ("with:budget", "\"with:budget\" wants a value, as in with:budget:5000."),
    ])
  func mistakes(wish: String, message: String) async throws {
    let result = try await run("campaign plan spring-cfo \(wish)")
    #expect([.usage, .notFound].contains(result.status))
    #expect(result.errorOutput == message + "\n")
  }

  @Test("A row of a plan is explained by arithmetic that adds up to what it fills")
  func explained() async throws {
    var session = try Sample.session(in: folder.at("content"), width: nil)
    _ = await session.run(line: "campaign plan spring-cfo")
    for row in 1...5 {
      let answer = try JSONAnswer(await session.run(line: "explain \(row) --json").output)
      let step = try #require(answer.rows.first)
      let needs = try #require(step["needs"] as? [[String: Any]])
      let units = needs.compactMap { $0["unit"] as? Int }
      #expect(try #require(step["adds"] as? Int) <= units.reduce(0, +))
      #expect(!units.isEmpty)
    }
    let shown = await session.run(line: "asset show 1")
    #expect(shown.output.contains("What one hour") || shown.status == .done)
  }

  @Test("What an asset's going would cost is what its going costs")
  func whatIfArchive() async throws {
    let row = try await row("what-if archive request-quote,case-bauer")
    let supposed = try #require(row["after"] as? Int)
    _ = try await run("asset archive request-quote,case-bauer")
    let status = try JSONAnswer(try await run("status --json").output).rows
    #expect(status.first?["coverage"] as? Int == supposed)
  }

  @Test("What one more asset would bring is what it brings")
  func whatIfAdd() async throws {
    let row = try await row(
      "what-if add format=webinar stage=consideration persona=it-manager objection=suite-already")
    let supposed = try #require(row["after"] as? Int)
    #expect(row["objections"] as? [String] == ["suite-already"])
    let before = try JSONAnswer(try await run("gaps persona:it-manager --json").output).rows
    _ = try await run(
      "asset new \"Single sign-on live\" format=webinar stage=consideration persona=it-manager "
        + "objection=suite-already status=live published=2026-11-20 channel=site owner=dana "
        + "team=marketing")
    let status = try JSONAnswer(try await run("status --json").output).rows
    #expect(status.first?["coverage"] as? Int == supposed)
    let after = try JSONAnswer(try await run("gaps persona:it-manager --json").output).rows
    #expect(before.count == after.count + 1, "the objection has an answer now")
  }

  @Test("A calendar for other programs is read by one, each entry once")
  func calendarFile() async throws {
    _ = try await run("campaign plan spring-cfo --save")
    let file = folder.at("spring.ics")
    #expect(try await run("campaign calendar spring-cfo -o \(file)").status == .done)
    let text = try #require(folder.text("spring.ics"))
    let uids = text.components(separatedBy: "\r\n").filter { $0.hasPrefix("UID:") }
    #expect(Set(uids).count == uids.count)
    #expect(uids.contains("UID:spring-cfo@stagecraft"))
    // The campaign, nine dated members, two pieces of work, and the days they are shown.
    let expected = 1 + 9 + 2 + 2
    #expect(uids.count == expected)
    let report = try await run("report campaign spring-cfo --format ics")
    #expect(report.output.contains("UID:spring-cfo/show/make-one-pager-for-conversion-cfo"))
  }

  @Test("A campaign's document has its schedule first, which a spreadsheet gets")
  func document() async throws {
    let csv = try await run("report campaign spring-cfo --format csv").output
    #expect(csv.hasPrefix("first,last,do,what,team,owner,cost,days,status\r\n"))
    #expect(csv.contains("\r\n2027-03-09,2027-03-09,show,cfo-brief,marketing,dana,,,draft\r\n"))
    #expect(try await run("report campaign").status == .usage)
    #expect(try await run("report campaign nobody").status == .notFound)
  }

  @Test("On the sample's own campaigns it is never above the true optimum, its bound never below")
  func besideExact() async throws {
    let reading = try await WorkspaceFolder(path: folder.at("content")).read()
    let workspace = reading.workspace
    let plugins = BuiltIn.registry.load(
      workspace.settings.scoring, vocabulary: workspace.vocabulary
    ).plugins
    let today = try #require(workspace.settings.today)
    let scorer = await Scorer(workspace: workspace, plugins: plugins, today: today)
    let scores = await scorer.scores()
    let model = try #require(workspace.funnels.model("marketing-4"))
    let fits = Dictionary(
      uniqueKeysWithValues: workspace.vocabulary.formats.map {
        ($0.id, scorer.fit(ofFormat: $0.id))
      })
    var everything = try #require(workspace.campaigns.first)
    everything.personas = []
    everything.stages = []
    everything.members = []
    let problems = ([everything] + workspace.campaigns).flatMap { campaign in
      [300, 1_200, 5_000].map { budget -> PlanProblem in
        var wishes = PlanWishes()
        wishes.budget = budget
        wishes.days = [.marketing: 12, .sales: 4]
        return CampaignPlanner(campaign, model: model, scores: scores, wishes: wishes) {
          format, stage in
          stage.run.phases.map { fits[format]?[$0.index] ?? 0 }.max() ?? 0
        }.problem
      }
    }
    #expect(problems.count == 12)
    guard let optima = try ExactOptimum.of(problems) else {
      print("Skipped: Python's package highspy, the exact solver, is missing here.")
      return
    }
    var equal = 0
    for (number, (problem, optimum)) in zip(problems, optima).enumerated() {
      guard case .found(let found) = PlanSolver().solve(problem),
        case .value(let value, let bound) = optimum
      else {
        Issue.record("problem \(number): \(optimum)")
        continue
      }
      #expect(Double(found.value) <= bound + 0.01, "problem \(number)")
      #expect(found.bound >= value, "problem \(number)")
      if found.value == value { equal += 1 }
    }
    print("Plans of the sample equal to the best possible: \(equal) of \(problems.count).")
  }
}
