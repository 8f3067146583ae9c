/// One search for the best choice.
struct PlanSearch {
  private typealias Decision = PlanRelaxation.Decision

  /// A part of all choices: some items are in, some out, the others open.
  private struct Branch {
    var decisions: [Decision]
    var prices: PlanPrices
    var bound: Int
    var depth: Int
  }

  /// Subgradient steps for all choices together, and for each branch.
  private static let rounds = (first: 600, later: 40)

  private let tables: PlanTables
  private let relaxation: PlanRelaxation
  private let heuristic: PlanHeuristic
  private let limit: Int
  private var work = 0
  private var best: PlanChoice?
  /// Ascending by bound; the last is looked at first.
  private var branches: [Branch] = []

  /// - Parameters:
  ///   - start: a choice that keeps the rules, to begin with.
  ///   - burdens: whether of choices of equal value the one with the least burden is looked for.
  init(_ problem: PlanProblem, limit: Int, from start: [Int] = [], counting burdens: Bool = false) {
    tables = PlanTables(problem, counting: burdens)
    relaxation = PlanRelaxation(tables)
    heuristic = PlanHeuristic(tables)
    self.limit = limit
    guard !start.isEmpty else { return }
    var choice = PlanChoice(tables)
    for item in start { choice.add(item) }
    best = choice
  }

  mutating func run() -> PlanVerdict {
    let total = tables.worth.reduce(0) { $0 + ($1.last ?? 0) }
    branches = [
      Branch(
        decisions: Array(repeating: .open, count: tables.itemCount), prices: relaxation.free,
        bound: total, depth: 0)
    ]
    while let branch = branches.last, branch.bound > bestValue {
      guard work < limit || branch.depth == 0 else { break }
      branches.removeLast()
      look(at: branch)
    }
    let bound = max(branches.last?.bound ?? bestValue, bestValue)
    guard let best else {
      return branches.contains { $0.bound > tables.floor } ? .undecided(bound: bound) : .impossible
    }
    return .found(
      PlanSolution(choice: best.items, value: best.value, bound: bound, steps: work))
  }

  /// What must be beaten; any choice at all is better than none.
  private var bestValue: Int { best?.value ?? tables.floor }

  private mutating func look(at branch: Branch) {
    var branch = branch
    guard var choice = settled(&branch.decisions) else { return }
    let isFirst = branch.depth == 0
    var found: [PlanChoice] = []
    let heuristic = heuristic
    let decisions = branch.decisions
    let isOpen = decisions.map { $0 == .open }
    let (prices, shares) = relaxation.improved(
      branch.prices, decisions, rounds: isFirst ? Self.rounds.first : Self.rounds.later,
      target: bestValue, work: &work
    ) { prices, shares, work in
      guard isFirst else { return .min }
      let grown = heuristic.grown(
        from: choice, isOpen, prices: prices.resources, shares: shares, work: &work)
      guard let grown else { return .min }
      found.append(grown)
      return grown.value
    }
    branch.prices = prices
    for choice in found { keep(choice) }
    if isFirst || branch.depth.isMultiple(of: 4) {
      if let grown = heuristic.grown(
        from: choice, isOpen, prices: prices.resources, shares: shares, work: &work)
      {
        let share = isFirst ? limit / 2 : work + limit / 200
        keep(
          heuristic.improved(
            isFirst ? better(grown, best) : grown, isOpen, prices: prices.resources,
            upTo: min(limit, share), work: &work))
      }
    }
    let bound = relaxation.bound(prices, branch.decisions, work: &work)
    branch.bound = min(branch.bound, bound.value)
    guard branch.bound > bestValue else { return }
    for item in isOpen.indices where isOpen[item] && bound.ifFlipped[item] <= bestValue {
      branch.decisions[item] = bound.isTaken[item] ? .taken : .out
    }
    guard let after = settled(&branch.decisions) else { return }
    choice = after
    guard let item = undecided(branch.decisions, shares, bound) else {
      if choice.isComplete { keep(choice) }
      return
    }
    for decision in [Decision.out, .taken] {
      var next = branch
      next.depth += 1
      next.decisions[item] = decision
      insert(next)
    }
  }

  private func better(_ choice: PlanChoice, _ other: PlanChoice?) -> PlanChoice {
    guard let other, other.beats(choice) else { return choice }
    return other
  }

  private mutating func keep(_ choice: PlanChoice) {
    guard choice.isComplete else { return }
    if best.map({ choice.beats($0) }) ?? true { best = choice }
  }

  private mutating func insert(_ branch: Branch) {
    var low = 0
    var high = branches.count
    while low < high {
      let middle = (low + high) / 2
      let other = branches[middle]
      if (other.bound, other.depth) <= (branch.bound, branch.depth) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    branches.insert(branch, at: low)
  }

  /// What the decisions come to, with what follows from them decided too; nothing where they cannot hold.
  private mutating func settled(_ decisions: inout [Decision]) -> PlanChoice? {
    var choice = PlanChoice(tables)
    defer { work += tables.itemCount + choice.takeSteps() }
    for item in decisions.indices where decisions[item] == .taken {
      guard choice.fits(item) else { return nil }
      choice.add(item)
    }
    var isChanging = true
    while isChanging {
      isChanging = false
      for item in decisions.indices where decisions[item] == .open {
        let isUseless = choice.gain(item) <= 0 && choice.wishes(metBy: item) == 0
        if isUseless || !choice.fits(item) { decisions[item] = .out }
      }
      for requirement in tables.requirements
      where choice.unmet > 0 && !requirement.contains(where: { decisions[$0] == .taken }) {
        let open = requirement.filter { decisions[$0] == .open }
        guard let only = open.first else { return nil }
        if open.count == 1 {
          // What was forced in before it may have taken its place.
          guard choice.fits(only) else { return nil }
          decisions[only] = .taken
          choice.add(only)
          isChanging = true
        }
      }
    }
    return choice
  }

  /// The open item the relaxation is least sure of.
  private func undecided(
    _ decisions: [Decision], _ shares: [Double], _ bound: PlanRelaxation.Bound
  ) -> Int? {
    var best: (item: Int, doubt: Double, loss: Int)?
    for item in decisions.indices where decisions[item] == .open {
      let doubt = abs(shares[item] - 0.5)
      let loss = bound.ifFlipped[item]
      if best.map({ (doubt, -loss) < ($0.doubt, -$0.loss) }) ?? true { best = (item, doubt, loss) }
    }
    return best?.item
  }
}
