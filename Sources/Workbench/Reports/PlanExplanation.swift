import FunnelCore
import Reporting
import TerminalText

/// Why a step is in a plan: what it fills, what that counts, what it costs, and what would do instead.
enum PlanExplanation {
  /// - Throws: `CommandFailure` where the files have changed so that the plan has no such step any more.
  static func answer(
    campaign id: String, wishes: [String], step: Int, _ view: View
  ) throws(CommandFailure) -> Answer {
    guard let campaign = view.workspace.campaigns.first(where: { $0.id == id }) else {
      throw CommandFailure("There is no campaign \(id) any more.", status: .notFound)
    }
    let query = try PlanQuery(wishes, for: campaign, in: view)
    let plan = try PlanRun.plan(campaign, query, view)
    guard plan.chosen.contains(step) else {
      throw CommandFailure(
        "The plan has changed with the files.  Plan anew: campaign plan \(id)", status: .notFound)
    }
    return answer(step, plan, view)
  }

  private static func answer(_ index: Int, _ plan: CampaignPlan, _ view: View) -> Answer {
    let planner = plan.planner
    let text = PlanText(planner)
    let step = planner.steps[index]
    let adds = plan.adds(index)
    let filled = plan.filled
    var lines = [
      StyledText(text.sentence(step), .strong)
        + StyledText(": adds \(adds) of the plan's \(plan.value) points")
    ]
    for need in step.needs {
      lines.append(StyledText("  \(line(need, filled[need], plan, text, view))"))
    }
    let sum = step.needs.reduce(0) { $0 + planner.needs[$1].unit }
    if step.needs.isEmpty {
      lines.append("  it fills nothing that is short: a rule wants it")
    } else if sum != adds {
      lines.append(
        StyledText(
          "  without it the plan loses \(adds) of these \(sum): others would fill the rest"))
    }
    lines.append(StyledText("  \(cost(step, view))"))
    if let dates = plan.dates[index] { lines.append(StyledText("  \(when(step, dates))")) }
    if let rival = PlanRival.instead(of: index, in: plan) {
      lines.append(
        StyledText(
          "  Instead of it: \(text.sentence(planner.steps[rival.step])) would add \(rival.adds); "
            + text.obstacle(rival.obstacle)))
    } else {
      lines.append("  Nothing else could take its place.")
    }
    var report = Report(
      command: "explain", title: "Why \(text.sentence(step))", today: "\(view.today)",
      blocks: [.lines(lines)],
      rows: [
        .object([
          ("step", .string(text.sentence(step))), ("adds", .integer(adds)),
          ("cost", .integer(step.cost)), ("days", .integer(step.days)),
          (
            "needs",
            .array(
              step.needs.map {
                .object([
                  ("need", .string(text.need(planner.needs[$0]))),
                  ("unit", .integer(planner.needs[$0].unit)),
                  ("have", .integer(planner.needs[$0].have)),
                  ("want", .integer(planner.needs[$0].want)), ("with", .integer(filled[$0])),
                ])
              })
          ),
        ])
      ])
    let id = planner.aim.campaign.id
    report.hint =
      step.asset.map { Hint("The asset", "asset show \(view.workspace.assets[$0].id)") }
      ?? Hint("Keep the plan", "campaign plan \(id) --save")
    return Answer(report)
  }

  /// What one need counts, as it is computed.
  private static func line(
    _ index: Int, _ filled: Int, _ plan: CampaignPlan, _ text: PlanText, _ view: View
  ) -> String {
    let need = plan.planner.needs[index]
    switch need.kind {
    case .cell(let stage, let persona):
      let target = view.workspace.settings.targets.target(
        stage: view.workspace.labelsStage(of: view.model.stages[stage])?.id,
        persona: view.workspace.personas[persona].id)
      let place = target.position.map { " (\($0.path):\($0.line))" } ?? ""
      return
        "\(text.need(need)) wants \(need.want)\(place), the campaign has \(need.have), with the "
        + "plan \(filled); one counts 100 × \(need.weight) ÷ \(need.want) = \(need.unit)"
    case .format:
      return "\(text.need(need)) is required and missing: counts as much as one more, \(need.unit)"
    case .objection:
      let open = plan.planner.needs.filter {
        if case .objection = $0.kind { true } else { false }
      }
      let total = open.reduce(0) { $0 + $1.weight }
      let weight = plan.planner.aim.wishes.objectionWeight
      let times = weight == 1 ? "" : "\(weight) × "
      let sum =
        total == 0
        ? "\(times)100"
        : "\(times)(50 + 50 × \(open.count) × \(Amount.text(need.weight)) ÷ \(Amount.text(total)))"
      return "\(text.need(need)) has no live answer, \(Amount.text(need.weight)) at stake: counts "
        + "\(sum) = \(need.unit)"
    }
  }

  /// What it takes, as a share of a new one.
  private static func cost(_ step: PlanStep, _ view: View) -> String {
    let vocabulary = view.workspace.vocabulary
    let format = vocabulary.format(step.format ?? "document")
    let name = format?.id ?? "document"
    let placement = format?.placement ?? 0
    let placed = placement > 0 ? ", \(Amount.text(placement)) of it for placement" : ""
    switch step.work {
    case .use:
      return placement > 0
        ? "costs \(Amount.text(placement)) for placement, as every use of a \(name)"
        : "costs nothing: it is there"
    case .make:
      return "costs \(Amount.text(step.cost)) and \(Plural.of(step.days, "day")), as any \(name)"
        + placed
    case .rework(_, let rework):
      let why =
        switch rework {
        case .renew: "a renewal takes"
        case .finish: "finishing a draft takes"
        case .widen(_, _, _, let potential) where step.share == 100 - potential:
          "potential \(potential), so it takes 100 − \(potential) ="
        case .widen: "a rework takes at least"
        }
      return "\(why) \(step.share)% of a new \(name): \(Amount.text(step.cost)) of "
        + "\(Amount.text(format?.cost ?? 0)), \(Plural.of(step.days, "day")) of \(format?.days ?? 0)"
        + placed
    }
  }

  private static func when(_ step: PlanStep, _ dates: PlanDates) -> String {
    let owner = dates.owner ?? "nobody"
    guard let start = dates.start, let ready = dates.ready else {
      return "\(owner) (\(step.team.rawValue)) shows it on \(dates.date)"
    }
    return "\(owner) (\(step.team.rawValue)) works on it from \(start) to \(ready); shown on "
      + "\(dates.date)"
  }
}
