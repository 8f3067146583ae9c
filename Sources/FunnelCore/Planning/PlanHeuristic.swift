/// Finds good choices fast: by price for money, then by exchanging one item at a time.
struct PlanHeuristic {
  private let tables: PlanTables

  init(_ tables: PlanTables) { self.tables = tables }

  /// A choice grown from another by what adds most for what it takes, at the prices of resources.
  /// Nothing where requirements could not all be met that way.
  /// - Parameter shares: a hint of how good an item is beside its price, 0–1; may be empty.
  func grown(
    from start: PlanChoice, _ isOpen: [Bool], prices: [Double], shares: [Double] = [],
    work: inout Int
  ) -> PlanChoice? {
    var choice = start
    defer { work += choice.takeSteps() }
    let outlays = (0..<tables.itemCount).map { outlay($0, prices) }
    work += tables.useResource.count
    while choice.unmet > 0 {
      var best: (item: Int, wishes: Int, merit: Double)?
      for item in 0..<tables.itemCount where isOpen[item] && !choice.isIn[item] {
        let wishes = choice.wishes(metBy: item)
        guard wishes > 0, choice.fits(item) else { continue }
        let merit = Double(choice.gain(item)) - outlays[item]
        if best.map({ (wishes, merit) > ($0.wishes, $0.merit) }) ?? true {
          best = (item, wishes, merit)
        }
      }
      guard let best else { return nil }
      choice.add(best.item)
    }
    func merit(_ item: Int) -> Double {
      let share = shares.isEmpty ? 0 : shares[item]
      return Double(choice.gain(item)) * (1 + share) / outlays[item]
    }
    var queue: [(item: Int, merit: Double)] = []
    for item in 0..<tables.itemCount where isOpen[item] && !choice.isIn[item] && choice.fits(item) {
      let merit = merit(item)
      if merit > 0 { queue.append((item, merit)) }
    }
    queue.sort { ($0.merit, $1.item) < ($1.merit, $0.item) }
    while let last = queue.popLast() {
      guard choice.fits(last.item) else { continue }
      let now = merit(last.item)
      guard now > 0 else { continue }
      if now < last.merit, let next = queue.last, now < next.merit {
        var low = 0
        var high = queue.count
        while low < high {
          let middle = (low + high) / 2
          if queue[middle].merit < now { low = middle + 1 } else { high = middle }
        }
        queue.insert((last.item, now), at: low)
        work += 8
        continue
      }
      choice.add(last.item)
    }
    return choice
  }

  /// A choice made better by exchanges until none helps or the work is done.
  func improved(
    _ start: PlanChoice, _ isOpen: [Bool], prices: [Double], upTo limit: Int, work: inout Int
  ) -> PlanChoice {
    var choice = start
    var isBetter = true
    while isBetter, work < limit {
      isBetter = false
      for item in choice.items where isOpen[item] {
        guard choice.isIn[item], work < limit else { continue }
        if let exchanged = exchanged(item, choice, isOpen, prices, &work) {
          choice = exchanged
          isBetter = true
        }
      }
    }
    return choice
  }

  /// The choice without an item and with what suits best instead, where that is better.
  private func exchanged(
    _ item: Int, _ choice: PlanChoice, _ isOpen: [Bool], _ prices: [Double], _ work: inout Int
  ) -> PlanChoice? {
    var without = choice
    without.remove(item)
    var best: (item: Int, gain: Int, burden: Int)?
    for other in 0..<tables.itemCount
    where other != item && isOpen[other] && !without.isIn[other] {
      let gain = without.gain(other)
      guard gain > 0 || without.wishes(metBy: other) > 0, without.fits(other) else { continue }
      if without.unmet > without.wishes(metBy: other) { continue }
      let burden = tables.burden[other]
      if best.map({ gain != $0.gain ? gain > $0.gain : burden < $0.burden }) ?? true {
        best = (other, gain, burden)
      }
    }
    work += without.takeSteps()
    var candidates: [PlanChoice] = []
    if without.isComplete { candidates.append(without) }
    if let best {
      var swapped = without
      swapped.add(best.item)
      candidates.append(swapped)
      let grown = grown(from: swapped, isOpen, prices: prices, work: &work)
      if let grown { candidates.append(grown) }
    }
    var barred = isOpen
    barred[item] = false
    if let refilled = grown(from: without, barred, prices: prices, work: &work) {
      candidates.append(refilled)
    }
    var winner: PlanChoice?
    for candidate in candidates where candidate.isComplete {
      if candidate.beats(winner ?? choice) { winner = candidate }
    }
    return winner
  }

  private func outlay(_ item: Int, _ prices: [Double]) -> Double {
    var outlay = 1e-6 + 1e-4 * Double(tables.burden[item]) / tables.mostBurden
    for position in tables.useStart[item]..<tables.useStart[item + 1] {
      let resource = tables.useResource[position]
      // Nothing is wholly free: of equals the one that takes less comes first.
      let floor = 1e-3 / Double(max(1, tables.limits[resource]))
      outlay += (prices[resource] + floor) * Double(tables.useAmount[position])
    }
    return outlay
  }
}
