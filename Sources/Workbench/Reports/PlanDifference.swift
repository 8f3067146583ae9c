import FunnelCore
import Reporting
import TerminalText

/// What wishes change: a plan beside the one the campaign's file keeps, else beside the one without
/// wishes.
struct PlanDifference {
  let blocks: [Block]
  let json: JSONValue

  /// Nothing where there is nothing to compare with: no wish and no plan that is kept.
  /// - Throws: `CommandFailure`.
  init?(_ plan: CampaignPlan, _ query: PlanQuery, _ view: View) throws(CommandFailure) {
    let planner = plan.planner
    let kept = KeptPlan(planner)
    let isKept = !planner.aim.campaign.plan.isEmpty
    guard isKept || !query.words.isEmpty else { return nil }
    let text = PlanText(planner)
    let before: [String]
    let steps: [PlanStep]
    let known: [Int]
    if isKept {
      // What is used as it is became members when the plan was kept.
      known = kept.steps
      steps = known.map { planner.steps[$0] }
      before = steps.map(text.sentence)
    } else {
      let asked = view.workspace.campaigns.first { $0.id == planner.aim.campaign.id }
      let usual = PlanRun.planner(asked ?? planner.aim.campaign, PlanWishes(), view)
      guard case .plan(let other) = usual.plan() else { return nil }
      steps = other.steps
      known = steps.compactMap { step in planner.steps.firstIndex { $0.work == step.work } }
      before = steps.map(PlanText(usual).sentence)
    }
    let after = plan.steps.map(text.sentence)
    let value = planner.value(of: known)
    // What the file says it costs counts, whatever it would cost today.
    let works = isKept ? planner.aim.campaign.plan : []
    let cost = isKept ? works.reduce(0) { $0 + ($1.cost ?? 0) } : steps.reduce(0) { $0 + $1.cost }
    let days = isKept ? works.reduce(0) { $0 + ($1.days ?? 0) } : steps.reduce(0) { $0 + $1.days }
    let newDays = plan.steps.reduce(0) { $0 + $1.days }
    var lines = [
      "value \(Self.change(value, plan.value)), cost \(Self.change(cost, plan.cost)), "
        + "days \(Self.change(days, newDays))"
    ]
    var filled = planner.needs.map(\.have)
    for step in known { for need in planner.steps[step].needs { filled[need] += 1 } }
    for (need, (old, new)) in zip(planner.needs, zip(filled, plan.filled)) {
      let (old, new) = (min(old, need.want), min(new, need.want))
      if old != new { lines.append("\(text.need(need)) \(old) → \(new) of \(need.want)") }
    }
    let added = after.filter { !before.contains($0) }
    let dropped = before.filter { !after.contains($0) }
    lines += added.map { "+ \($0)" } + dropped.map { "− \($0)" }
    lines += kept.gone.map { "done or no longer needed: \(PlannedWorkText.of($0))" }
    if added.isEmpty, dropped.isEmpty, kept.gone.isEmpty {
      let isSame = cost == plan.cost && days == newDays
      lines = isSame ? ["the same steps"] : lines.prefix(1) + ["the same steps"]
    }
    let base = isKept ? "the plan that is kept" : "the plan without wishes"
    blocks = [
      .lines([StyledText("Beside \(base):", .strong)] + lines.map { StyledText("  \($0)") })
    ]
    json = .object([
      ("base", .string(isKept ? "kept" : "without wishes")),
      ("value", Self.pair(value, plan.value)), ("cost", Self.pair(cost, plan.cost)),
      ("days", Self.pair(days, newDays)),
      ("added", .array(added.map { .string($0) })),
      ("dropped", .array(dropped.map { .string($0) })),
    ])
  }

  /// `175 → 210 (+35)`, or the one number.
  static func change(_ before: Int, _ after: Int) -> String {
    guard before != after else { return Amount.text(after) }
    let sign = after > before ? "+" : "−"
    return "\(Amount.text(before)) → \(Amount.text(after)) "
      + "(\(sign)\(Amount.text(abs(after - before))))"
  }

  private static func pair(_ before: Int, _ after: Int) -> JSONValue {
    .object([("before", .integer(before)), ("after", .integer(after))])
  }
}
