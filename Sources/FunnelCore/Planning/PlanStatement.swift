/// A campaign's steps and rules as a problem for the solver.
struct PlanStatement {
  private(set) var problem: PlanProblem
  /// By item of the problem its index in the planner's steps.
  private let numbers: [Int]

  /// - Parameter isFeasibilityOnly: only whether there is a choice at all is asked.
  init(
    _ planner: CampaignPlanner, keeping constraints: [PlanConstraint],
    isFeasibilityOnly: Bool = false
  ) {
    let kept = Set(constraints)
    let steps = planner.steps
    let inFile = Set(KeptPlan(planner).steps)
    let numbers = steps.indices.filter { !steps[$0].blockers.contains(where: kept.contains) }
    var limits: [Int] = []
    var resources: [PlanConstraint: Int] = [:]
    for constraint in constraints {
      switch constraint {
      case .budget(let amount), .days(_, let amount):
        resources[constraint] = limits.count
        limits.append(amount)
      default: break
      }
    }
    let items = numbers.map { number -> PlanProblem.Item in
      let step = steps[number]
      var uses: [Int: Int] = [:]
      for (constraint, resource) in resources {
        switch constraint {
        case .budget where step.cost > 0: uses[resource] = step.cost
        case .days(step.team, _) where step.days > 0: uses[resource] = step.days
        default: break
        }
      }
      return PlanProblem.Item(
        needs: step.needs, uses: uses, group: Self.group(step, planner.aim),
        burden: Self.burden(of: step, number, isKept: inFile.contains(number)))
    }
    var requirements: [[Int]] = []
    let workspace = planner.aim.workspace
    for constraint in constraints {
      let meets: ((PlanStep) -> Bool)? =
        switch constraint {
        case .asset(let id): { $0.asset.map { workspace.assets[$0].id } == id }
        case .format(let id): { $0.format == id && !$0.stages.isEmpty }
        case .team(let team): { $0.team == team && !$0.stages.isEmpty }
        case .stage(let id):
          { step in step.stages.contains { planner.aim.model.stages[$0].id == id } }
        case .budget, .days, .dates, .withoutAsset, .withoutFormat: nil
        }
      guard let meets else { continue }
      requirements.append(numbers.indices.filter { meets(steps[numbers[$0]]) })
    }
    self.numbers = numbers
    problem = PlanProblem(
      items: items,
      needs: planner.needs.map {
        isFeasibilityOnly ? [] : Array(repeating: $0.unit, count: $0.unit > 0 ? $0.short : 0)
      }, limits: limits, requirements: requirements)
  }

  /// What makes one of several plans of equal value the one: first less money, where a day of work counts
  /// as 100; then assets that suit better; then no more objections than count; then what the file keeps
  /// already; then the order of the steps.
  private static func burden(of step: PlanStep, _ number: Int, isKept: Bool) -> Int {
    let most = 1_000_000_000
    // Once more where it answers an objection: of two that could, the first does.
    let rank = min(number, (1 << 10) - 1)
    let effort = min(step.cost, most) + 100 * min(step.days, most)
    return (effort << 18) + ((100 - step.score) << 11)
      + (step.objection == nil ? 0 : (1 << 12) + rank)
      + (isKept ? 0 : 1 << 11) + rank
  }

  /// The steps of a choice, by index in the planner's steps.
  func steps(_ choice: [Int]) -> [Int] { choice.map { numbers[$0] } }

  /// Rules out that all of these steps are chosen.
  mutating func forbid(_ together: [Int]) {
    let resource = problem.limits.count
    problem.limits.append(together.count - 1)
    for (item, number) in numbers.enumerated() where together.contains(number) {
      problem.items[item].uses[resource] = 1
    }
  }

  /// An asset is used or reworked once; of a format there is one new asset in a cell for each copy.
  static func group(_ step: PlanStep, _ aim: PlanAim) -> Int {
    switch step.work {
    case .use(let asset), .rework(let asset, _): return asset
    case .make(let format, let stage, let persona, _, let copy):
      let workspace = aim.workspace
      let formats = workspace.vocabulary.formats
      let number = formats.firstIndex { $0.id == format } ?? 0
      let cell = stage * workspace.personas.count + persona
      return workspace.assets.count + (copy * formats.count + number)
        * aim.model.stages.count * workspace.personas.count + cell
    }
  }
}
