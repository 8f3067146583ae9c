import FunnelCore

/// Planning problems like those of campaigns, the same for the same number.
package enum GeneratedPlan {
  /// A problem of so many items over so many cells.
  ///
  /// Cells want one to four assets and weigh one to six; formats cost and take days as in a table of
  /// formats; some items fill two cells, a required format or an objection beside their own cell.
  package static func problem(_ number: Int, items count: Int, cells: Int) -> PlanProblem {
    var random = SplitMix(seed: UInt64(number) &* 7919 &+ UInt64(count))
    func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &random) }
    var needs: [[Int]] = (0..<cells).map { _ in
      let weight = 1 + below(6)
      let want = 1 + below(4)
      return Array(repeating: 100 * weight / want, count: 1 + below(want))
    }
    let extras = max(1, cells / 4)
    for _ in 0..<extras { needs.append([20 + below(200)]) }
    let formats = (0..<12).map { _ in
      (cost: 300 + 100 * below(30), days: 1 + below(10), team: below(2))
    }
    var items: [PlanProblem.Item] = []
    for _ in 0..<count {
      let kind = below(10)
      let format = formats[below(formats.count)]
      var filled: Set<Int> = [below(cells)]
      if below(4) == 0 { filled.insert(below(cells)) }
      if below(5) == 0 { filled.insert(cells + below(extras)) }
      var uses: [Int: Int] = [:]
      if kind == 0 {
        if below(2) == 0 { uses[0] = 50 + below(200) }
      } else {
        let share = kind < 4 ? 20 + below(50) : 100
        uses[0] = max(1, format.cost * share / 100)
        uses[1 + format.team] = max(1, (format.days * share + 99) / 100)
      }
      items.append(
        PlanProblem.Item(
          needs: filled.sorted(), uses: uses, group: kind < 4 ? below(max(1, count / 3)) : nil,
          burden: 1 + (uses[0] ?? 0)))
    }
    func total(_ resource: Int) -> Int { items.reduce(0) { $0 + ($1.uses[resource] ?? 0) } }
    let limits = [
      total(0) * (10 + below(40)) / 100, total(1) * (10 + below(60)) / 100,
      total(2) * (10 + below(60)) / 100,
    ]
    var requirements: [[Int]] = []
    for team in [1, 2] where below(2) == 0 {
      let own = items.indices.filter { items[$0].uses[team] != nil }
      if !own.isEmpty { requirements.append(own) }
    }
    if below(4) == 0 { requirements.append([below(count)]) }
    return PlanProblem(items: items, needs: needs, limits: limits, requirements: requirements)
  }
}
