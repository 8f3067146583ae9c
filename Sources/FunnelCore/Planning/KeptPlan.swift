/// The plan a campaign's file keeps, as a planner sees it.
public struct KeptPlan: Sendable {
  /// The planner's steps it holds.
  public let steps: [Int]
  /// Work that is no longer among the planner's steps: it is done, or nothing needs it any more.
  public let gone: [PlannedWork]

  /// The work in the campaign's file as steps of a planner.
  public init(_ planner: CampaignPlanner) {
    let aim = planner.aim
    var steps: [Int] = []
    var gone: [PlannedWork] = []
    for work in aim.campaign.plan {
      let found = planner.steps.indices.first { number in
        !steps.contains(number) && Self.isSame(work, planner.steps[number], aim)
      }
      if let found { steps.append(found) } else { gone.append(work) }
    }
    self.steps = steps
    self.gone = gone
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
