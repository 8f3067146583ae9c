/// The plan a campaign's file keeps, as a planner sees it.
public struct KeptPlan: Sendable {
  /// The planner's steps it holds.
  public let steps: [Int]
  /// The work of each of these steps, as the file has it.
  public let work: [Int: PlannedWork]
  /// Work that is no longer among the planner's steps: it is done, or nothing needs it any more.
  public let gone: [PlannedWork]

  /// The work in the campaign's file as steps of a planner.
  public init(_ planner: CampaignPlanner) {
    let aim = planner.aim
    var steps: [Int] = []
    var gone: [PlannedWork] = []
    var known: [Int: PlannedWork] = [:]
    for work in aim.campaign.plan {
      let found = planner.steps.indices.first { number in
        !steps.contains(number) && Self.isSame(work, planner.steps[number], aim)
      }
      if let found {
        steps.append(found)
        known[found] = work
      } else {
        gone.append(work)
      }
    }
    self.work = known
    self.steps = steps
    self.gone = gone
  }

  /// The work of a plan as a file would keep it, in its order; what is used as it is takes none.
  public static func works(of plan: CampaignPlan) -> [PlannedWork] {
    plan.chosen.compactMap { work(of: $0, in: plan) }
  }

  /// The work of one step; nothing for what is used as it is.
  public static func work(of index: Int, in plan: CampaignPlan) -> PlannedWork? {
    let step = plan.planner.steps[index]
    let aim = plan.planner.aim
    let workspace = aim.workspace
    var work: PlannedWork
    func place(_ stage: Int, _ persona: Int) {
      let own = aim.model.stages[stage]
      let labels = workspace.settings.labels
      let name = labels.stage(own.id)?.run == own.run ? own.id : "\(aim.model.name)/\(own.id)"
      work.stage = StageLabel(text: name, run: own.run)
      work.persona = workspace.namedPersonas.isEmpty ? nil : workspace.personas[persona].id
    }
    let position = SourcePosition(aim.campaign.origin.path)
    switch step.work {
    case .use: return nil
    case .make(let format, let stage, let persona, _, _):
      work = PlannedWork(.make(format: format), position: position)
      place(stage, persona)
    case .rework(let asset, let rework):
      work = PlannedWork(.rework(asset: workspace.assets[asset].id), position: position)
      if case .widen(let stage, let persona, _, _) = rework { place(stage, persona) }
    }
    work.objection = step.objection.map { workspace.objections[$0].id }
    work.team = step.team
    work.owner = plan.dates[index]?.owner
    work.start = plan.dates[index]?.start
    work.ready = plan.dates[index]?.ready
    work.date = plan.dates[index]?.date
    work.cost = step.cost
    work.days = step.days
    return work
  }

  private static func isSame(_ work: PlannedWork, _ step: PlanStep, _ aim: PlanAim) -> Bool {
    let workspace = aim.workspace
    func isPlace(_ stage: Int, _ persona: Int) -> Bool {
      guard let run = work.stage?.run else { return false }
      let named = work.persona ?? Persona.everyone.id
      return aim.model.stage(sharingMostWith: run) == aim.model.stages[stage]
        && workspace.personas[persona].id == named
    }
    let objection = step.objection.map { workspace.objections[$0].id }
    guard objection == work.objection else { return false }
    switch (work.task, step.work) {
    case (.make(let wanted), .make(let format, let stage, let persona, _, _)):
      return wanted == format && isPlace(stage, persona)
    case (.rework(let wanted), .rework(let asset, .widen(let stage, let persona, _, _))):
      return wanted == workspace.assets[asset].id && isPlace(stage, persona)
    case (.rework(let wanted), .rework(let asset, _)):
      return wanted == workspace.assets[asset].id && work.stage == nil
    default: return false
    }
  }
}
