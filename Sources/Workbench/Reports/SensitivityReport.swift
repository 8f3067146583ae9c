import FunnelCore
import Reporting
import TerminalText

/// How far a weight or the budget can move before the top choice of a plan is another.
struct SensitivityReport {
  let blocks: [Block]
  let json: JSONValue

  init(_ plan: CampaignPlan) {
    guard let top = PlanSensitivity.top(of: plan) else {
      blocks = []
      json = .null
      return
    }
    let text = PlanText(plan.planner)
    func sentence(_ step: Int?) -> String {
      step.map { text.sentence(plan.planner.steps[$0]) } ?? "no plan"
    }
    let all = PlanSensitivity.all(of: plan)
    let lines = all.map { own -> String in
      let name = own.name.map { "weight of \($0)" } ?? "budget"
      let below = own.below.map { "below \(Amount.text($0.value + 1)): \(sentence($0.top))" }
      let above = own.above.map { "from \(Amount.text($0.value)): \(sentence($0.top))" }
      let told = [below, above].compactMap { $0 }
      return "\(name) \(Amount.text(own.now)): "
        + (told.isEmpty ? "it stays, as far as was looked" : told.joined(separator: "; "))
    }
    blocks = [
      .lines(
        [StyledText("Top choice: \(sentence(top)).  It changes", .strong)]
          + lines.map { StyledText("  \($0)") })
    ]
    func change(_ change: PlanSensitivity.Change?) -> JSONValue {
      change.map {
        .object([("value", .integer($0.value)), ("top", .string(sentence($0.top)))])
      } ?? .null
    }
    json = .object([
      ("top", .string(sentence(top))),
      (
        "moves",
        .array(
          all.map {
            .object([
              ("of", .string($0.name ?? "budget")), ("now", .integer($0.now)),
              ("below", change($0.below)), ("above", change($0.above)),
            ])
          })
      ),
    ])
  }
}
