/// Plans a campaign: which assets to use, rework and make so that its gaps close most for the means at
/// hand.
public struct CampaignPlanner: Sendable {
  public let aim: PlanAim
  public let needs: [PlanNeed]
  /// Everything that could be done, blocked or not.
  public let steps: [PlanStep]
  /// The rules that apply, in the order they are told.
  public let constraints: [PlanConstraint]
  private let limit: Int
  private let fit: @Sendable (String, Stage) -> Int

  /// A planner for a campaign.
  /// - Parameters:
  ///   - fit: how well a format suits a stage, 0–100; new assets are of formats that reach the
  ///     workspace's threshold, or that the stage requires.
  ///   - limit: the work the solver may take.
  public init(
    _ campaign: Campaign, model: FunnelModel, scores: Scores, wishes: PlanWishes = PlanWishes(),
    limit: Int = PlanSolver.usualLimit, fit: @escaping @Sendable (String, Stage) -> Int
  ) {
    self.fit = fit
    aim = PlanAim(campaign, model: model, scores: scores, wishes: wishes)
    needs = PlanNeeds.of(aim)
    steps = PlanSteps(aim, needs, fit: fit).all()
    constraints = Self.constraints(aim)
    self.limit = limit
  }

  private static func constraints(_ aim: PlanAim) -> [PlanConstraint] {
    let wishes = aim.wishes
    var all: [PlanConstraint] = []
    if let left = aim.left { all.append(.budget(left)) }
    for team in [Team.marketing, .sales] {
      if let days = aim.capacities[team]?.days { all.append(.days(team, days)) }
    }
    if let to = aim.to { all.append(.dates(until: to)) }
    // What the campaign shows already takes part.
    let shown = aim.shown.map { aim.workspace.assets[$0] }
    all += wishes.assets.filter { id in !shown.contains { $0.id == id } }.map { .asset($0) }
    all += wishes.formats.filter { id in !shown.contains { $0.format == id } }.map { .format($0) }
    all += wishes.withoutAssets.map { .withoutAsset($0) }
    all += wishes.withoutFormats.map { .withoutFormat($0) }
    if wishes.needsBothTeams, !aim.workspace.settings.isSolo {
      all += [Team.marketing, .sales].filter { !aim.teams.contains($0) }.map { .team($0) }
    }
    if wishes.isUnbroken {
      all += aim.stages.filter { !aim.shownStages.contains($0) }.map {
        .stage(aim.model.stages[$0].id)
      }
    }
    return all
  }

  /// What the solver is asked.
  public var problem: PlanProblem { PlanStatement(self, keeping: constraints).problem }

  /// The best plan, or why there is none.
  public func plan() -> PlanOutcome {
    let problem = PlanStatement(self, keeping: constraints)
    switch PlanSolver(limit: limit).solve(problem.problem) {
    case .impossible: return .clash(clash())
    case .undecided: return .undecided
    case .found(let solution):
      return .plan(scheduled(problem, solution))
    }
  }

  /// The best steps under other rules, before anybody looks whether owners can do the work one piece
  /// after the other; nothing where there are none.
  /// - Parameter share: one part in so many of the work limit may be taken.
  func best(keeping constraints: [PlanConstraint], share: Int = 20) -> [Int]? {
    let statement = PlanStatement(self, keeping: constraints)
    guard case .found(let solution) = PlanSolver(limit: limit / share).solve(statement.problem)
    else { return nil }
    return statement.steps(solution.choice)
  }

  /// The same planner with other weights; its steps are the same, by the same indices.
  func weighing(_ name: String, _ weight: Int) -> CampaignPlanner {
    var wishes = aim.wishes
    if name == PlanWishes.objections {
      wishes.objectionWeight = weight
    } else {
      wishes.weights[name] = weight
    }
    return CampaignPlanner(
      aim.asked, model: aim.model, scores: aim.scores, wishes: wishes, limit: limit, fit: fit)
  }

  /// The points some steps add together; indices in `steps`.
  public func value(of chosen: [Int]) -> Int {
    var counts = Array(repeating: 0, count: needs.count)
    for step in chosen { for need in steps[step].needs { counts[need] += 1 } }
    return zip(needs, counts).reduce(0) { $0 + $1.0.unit * min($1.0.short, $1.1) }
  }

  /// The plan with days and owners. Where the owners cannot do the work of the best choice one piece
  /// after the other in time, the next best choice whose work they can do; the bound stays.
  private func scheduled(_ first: PlanStatement, _ solution: PlanSolution) -> CampaignPlan {
    var statement = first
    var found = solution
    var total = solution.steps
    let kept = KeptPlan(self).work
    for _ in 0..<Self.mostTries {
      let chosen = statement.steps(found.choice)
      switch PlanSchedule.of(chosen, steps, aim, kept: kept) {
      case .fits(let dates):
        return CampaignPlan(
          self, chosen: chosen, dates: dates, bound: max(solution.bound, found.value),
          work: total)
      case .tooMuch(let together):
        statement.forbid(together)
        guard case .found(let next) = PlanSolver(limit: limit / 8).solve(statement.problem) else {
          break
        }
        found = next
        total += next.steps
      }
    }
    return fitted(statement.steps(found.choice), bound: solution.bound, work: total)
  }

  /// So many choices are tried before work is left out piece by piece.
  private static let mostTries = 12

  /// Leaves out the work worth least until the owners can do the rest in time.
  private func fitted(_ chosen: [Int], bound: Int, work: Int) -> CampaignPlan {
    var chosen = chosen
    let kept = KeptPlan(self).work
    while true {
      switch PlanSchedule.of(chosen, steps, aim, kept: kept) {
      case .fits(let dates):
        return CampaignPlan(self, chosen: chosen, dates: dates, bound: bound, work: work)
      case .tooMuch(let together):
        let all = value(of: chosen)
        let least = together.min { left, right in
          let (left, right) = (left, right)
          return (all - value(of: chosen.filter { $0 != left }), left)
            < (all - value(of: chosen.filter { $0 != right }), right)
        }
        chosen.removeAll { $0 == least }
      }
    }
  }

  /// A set of rules no plan keeps together, of which each is needed for that: without any one of them
  /// there is a plan.
  private func clash() -> [PlanConstraint] {
    var needed = constraints
    for constraint in constraints {
      let rest = needed.filter { $0 != constraint }
      let statement = PlanStatement(self, keeping: rest, isFeasibilityOnly: true)
      if PlanSolver(limit: limit / 8).solve(statement.problem) == .impossible { needed = rest }
    }
    return needed
  }
}
