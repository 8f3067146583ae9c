import FunnelCore
import Reporting

/// Steps and rules of a plan in words.
struct PlanText {
  let aim: PlanAim
  let needs: [PlanNeed]

  init(_ planner: CampaignPlanner) {
    aim = planner.aim
    needs = planner.needs
  }

  /// `use`, `rework` or `make`.
  static func verb(_ step: PlanStep) -> String {
    switch step.work {
    case .use: "use"
    case .rework: "rework"
    case .make: "make"
    }
  }

  /// What it is about: an id with what is done to it, or the format of a new asset.
  func what(_ step: PlanStep) -> String {
    var text: String
    switch step.work {
    case .use(let asset): text = id(asset)
    case .rework(let asset, .renew): text = "\(id(asset)) (renew)"
    case .rework(let asset, .finish): text = "\(id(asset)) (finish)"
    case .rework(let asset, .widen(_, _, _, let potential)):
      text = "\(id(asset)) (potential\u{A0}\(potential))"
    case .make(let format, _, _, _, _): text = format
    }
    if let objection = step.objection {
      text += ", answers\u{A0}\(aim.workspace.objections[objection].id)"
    }
    return text
  }

  /// The same with its verb and the place it is for: `make one-pager for conversion/cfo`.
  func sentence(_ step: PlanStep) -> String {
    "\(Self.verb(step)) \(what(step).replacing("\u{A0}", with: " ")) for \(place(step))"
  }

  /// The cells or stages it serves.
  func place(_ step: PlanStep) -> String {
    switch step.work {
    case .make(_, let stage, let persona, _, _): cell(stage, persona)
    case .rework(_, .widen(let stage, let persona, _, _)): cell(stage, persona)
    case .use, .rework:
      step.stages.isEmpty ? "no stage aimed at" : stages(step)
    }
  }

  func stages(_ step: PlanStep) -> String {
    step.stages.map { aim.model.stages[$0].id }.joined(separator: ", ")
  }

  /// The persona a new asset is for, or those of the cells an existing one fills.
  func personas(_ step: PlanStep) -> String {
    var found: [Int] = []
    switch step.work {
    case .make(_, _, let persona, _, _), .rework(_, .widen(_, let persona, _, _)): found = [persona]
    case .use, .rework: break
    }
    for need in step.needs {
      if case .cell(_, let persona) = needs[need].kind, !found.contains(persona) {
        found.append(persona)
      }
    }
    return found.map { aim.workspace.personas[$0].id }.joined(separator: ", ")
  }

  /// `conversion/cfo`.
  func cell(_ stage: Int, _ persona: Int) -> String {
    "\(aim.model.stages[stage].id)/\(aim.workspace.personas[persona].id)"
  }

  /// `conversion/cfo`, `a webinar in consideration/cfo`, `objection price-high`.
  func need(_ need: PlanNeed) -> String {
    switch need.kind {
    case .cell(let stage, let persona): cell(stage, persona)
    case .format(let format, let stage, let persona): "\(format) in \(cell(stage, persona))"
    case .objection(let index): "objection \(aim.workspace.objections[index].id)"
    }
  }

  /// A rule as it was set.
  func rule(_ rule: PlanConstraint) -> String {
    switch rule {
    case .budget(let amount): "a budget of \(Amount.text(amount))"
    case .days(let team, let days): "\(Plural.of(days, "day")) of \(team.rawValue)"
    case .dates(let to): "all ready and shown by \(to)"
    case .asset(let id): "with:asset:\(id)"
    case .format(let id): "with:format:\(id)"
    case .withoutAsset(let id): "not:asset:\(id)"
    case .withoutFormat(let id): "not:format:\(id)"
    case .team(let team): "something from \(team.rawValue)"
    case .stage(let id): "something to show at \(id)"
    }
  }

  /// What keeps a step out of the plan.
  func obstacle(_ obstacle: PlanRival.Obstacle) -> String {
    switch obstacle {
    case .short(.budget, let missing): "the budget is \(Amount.text(missing)) short"
    case .short(.days(let team, _), let missing):
      "\(team.rawValue) is \(Plural.of(missing, "day")) short"
    case .short(let rule, _): "not within \(self.rule(rule))"
    case .barred(.dates(let to)): "not ready by \(to)"
    case .barred(let rule): self.rule(rule)
    case .less: "it adds less than what it would replace"
    case .dearer(let cost, let days):
      [
        cost > 0 ? "it costs \(Amount.text(cost)) more" : nil,
        days > 0 ? "it takes \(Plural.of(days, "day")) more" : nil,
      ].compactMap { $0 }.joined(separator: ", ")
    case .equal: "it is as good; one had to be taken"
    }
  }

  private func id(_ asset: Int) -> String { aim.workspace.assets[asset].id }
}
