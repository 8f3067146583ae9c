import ArgumentParser
import FunnelCore
import Reporting
import WorkspaceFiles

/// Plans a campaign.
struct CampaignPlanCommand: WorkbenchCommand {
  static let examples = [
    Example("campaign plan spring-cfo", "What closes most of its gaps"),
    Example("campaign plan spring-cfo with:budget:1500", "With less money, nothing is written"),
    Example(
      "campaign plan audit-season with:days.marketing:6 not:format:event", "With other means"),
    Example("campaign plan spring-cfo --sensitivity", "How firm the top choice is"),
    Example("campaign plan spring-cfo --save --dry-run", "What keeping it would write"),
  ]
  static let offers: Offers =
    .records(.campaign)
    + .words { view in
      let names = view.model.stages.map(\.id) + view.workspace.personas.map(\.id)
      return PlanQuery.keys.flatMap { key in
        key == "weight.STAGE"
          ? names.map { "with:weight.\($0):" } : key == "weight.PERSONA" ? [] : ["with:\(key):"]
      }.map { .init($0) } + ["not:asset:", "not:format:"].map { .init($0) }
    }
  static let configuration = configured(
    "plan", "What to use, rework and make so that a campaign's gaps close.",
    synopsis: "campaign plan NAME [with:WISH:VALUE…] [not:asset:ID] [--save]",
    details: """
      ADDS is what the plan would lose without the row: an asset towards a cell \
      counts 100 × weight ÷ want points, a required format as much again, an \
      unanswered objection 100 on average, by the deals at stake. Wishes: \
      with:budget:N, days.TEAM:N, weight.NAME:N, asset:ID, format:NAME, from:DAY, \
      to:DAY, walk:yes (every stage shows something), teams:any (one will do); \
      not:asset:ID, not:format:NAME (nothing of that format takes part).
      """)

  @Argument(help: "The campaign, then wishes.") var words: [String] = []
  @Flag(help: "Keep the plan in the campaign's file, with briefs.") var save = false
  @Flag(help: "How far a weight or the budget moves before the top choice changes.")
  var sensitivity = false
  @OptionGroup(title: "Writing") var writing: WritingOptions
  @OptionGroup(title: "Options of every command") var options: CommandOptions

  var isReading: Bool { !save }

  func answer(in session: inout Session) async throws -> Answer {
    let view = try await session.view(options)
    guard let name = words.first, !name.contains(":") else {
      throw CommandFailure(
        "campaign plan wants a campaign, as in campaign plan spring-cfo with:budget:5000.")
    }
    let campaign = try view.campaign(name, rows: session.lastRows)
    let query = try PlanQuery(Array(words.dropFirst()), for: campaign, in: view)
    let plan = try PlanRun.plan(campaign, query, view)
    guard !save else {
      return try PlanKeeping(plan, in: view).answer(words, &session, writing)
    }
    var further: [Block] = []
    var rows: [(String, JSONValue)] = []
    if let difference = try PlanDifference(plan, query, view) {
      further += difference.blocks
      rows.append(("difference", difference.json))
    }
    if sensitivity {
      let report = SensitivityReport(plan)
      further += report.blocks
      rows.append(("sensitivity", report.json))
    }
    return PlanReport(plan, query, view).answer(further: further, rows: rows)
  }
}
