/// How far a weight or the budget can move before the top choice of a plan changes.
///
/// The top choice is the step that adds most; of equals the first in the plan's order.
public struct PlanSensitivity: Hashable, Sendable {
  /// What moves: the id of a stage or persona, `objections`, or nothing for the budget.
  public let name: String?
  /// As it is now.
  public let now: Int
  /// The nearest values below and above with another top choice, and which; nothing where none was
  /// found down to 0, or up to a hundred times as much.
  public let below: Change?
  public let above: Change?

  /// A value at which the top choice is another.
  public struct Change: Hashable, Sendable {
    public let value: Int
    /// The index of the new top choice in the planner's steps; nothing where there is none.
    public let top: Int?
  }

  /// The step that adds most; nothing for an empty plan.
  public static func top(of plan: CampaignPlan) -> Int? {
    top(plan.chosen, plan.planner)
  }

  /// The budget, where there is one, then the weights of the stages and personas aimed at.
  public static func all(of plan: CampaignPlan) -> [PlanSensitivity] {
    guard let top = top(of: plan) else { return [] }
    let planner = plan.planner
    let aim = planner.aim
    var found: [PlanSensitivity] = []
    if let budget = aim.left {
      found.append(
        PlanSensitivity(nil, budget, top: top) { amount in
          let rules = planner.constraints.map { rule in
            if case .budget = rule { PlanConstraint.budget(amount) } else { rule }
          }
          return planner.best(keeping: rules, share: 40).flatMap { Self.top($0, planner) }
        })
    }
    let weights = aim.workspace.settings.weights
    let stages = aim.stages.map { stage in
      let id = aim.model.stages[stage].id
      let label = aim.workspace.labelsStage(of: aim.model.stages[stage])?.id
      return (id, aim.wishes.weights[id] ?? label.flatMap { weights.stages[$0] } ?? 1)
    }
    let personas = aim.personas.map { persona in
      let id = aim.workspace.personas[persona].id
      return (id, aim.wishes.weights[id] ?? weights.personas[id] ?? 1)
    }
    for (name, weight) in stages + personas {
      found.append(
        PlanSensitivity(name, weight, top: top) { weight in
          let other = planner.weighing(name, weight)
          return other.best(keeping: other.constraints, share: 40).flatMap { Self.top($0, other) }
        })
    }
    return found
  }

  private init(_ name: String?, _ now: Int, top: Int, other: (Int) -> Int?) {
    func change(at value: Int) -> Change? {
      let found = other(value)
      return found == top ? nil : Change(value: value, top: found)
    }
    /// The change nearest to now between a value without and one with it.
    func nearest(_ same: Int, _ changed: Change) -> Change {
      var same = same
      var changed = changed
      while abs(changed.value - same) > 1 {
        let middle = (same + changed.value) / 2
        if let found = change(at: middle) { changed = found } else { same = middle }
      }
      return changed
    }
    self.name = name
    self.now = now
    // Downwards in eighths, so that a change on the way is met before the one at 0.
    var below: Change?
    var same = now
    for eighth in stride(from: 7, through: 0, by: -1) where now > 0 {
      let value = now * eighth / 8
      guard value < same else { continue }
      if let found = change(at: value) {
        below = nearest(same, found)
        break
      }
      same = value
    }
    self.below = below
    var above: Change?
    same = now
    var value = now
    while value < 100 * max(1, now) {
      value = max(value + 1, value * 3 / 2)
      if let found = change(at: value) {
        above = nearest(same, found)
        break
      }
      same = value
    }
    self.above = above
  }

  private static func top(_ chosen: [Int], _ planner: CampaignPlanner) -> Int? {
    let value = planner.value(of: chosen)
    var best: (step: Int, adds: Int)?
    for step in PlanSchedule.inOrder(chosen, planner.steps) {
      let adds = value - planner.value(of: chosen.filter { $0 != step })
      if adds > best?.adds ?? -1 { best = (step, adds) }
    }
    return best?.step
  }
}
