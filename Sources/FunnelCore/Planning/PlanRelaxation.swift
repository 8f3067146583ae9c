/// The Lagrangian relaxation of a problem: limits, fillings and requirements are not kept but paid for.
///
/// With a price for each unit of a resource, each filling of a need and each requirement, every group of
/// items and every need decides for itself, and what they take in together is never less than the best
/// choice is worth. The prices are found by subgradient steps along deflected directions (P. M. Camerini,
/// L. Fratta, F. Maffioli, "On improving relaxation methods by modified gradient techniques", 1975); the
/// bound itself is recomputed from the rounded prices in whole numbers, so that it is exact.
struct PlanRelaxation {
  /// What is decided of an item.
  enum Decision: UInt8 { case open, taken, out }

  /// A bound, and what each item would change if it were decided otherwise.
  struct Bound {
    /// No choice that keeps the decisions is worth more, in points; negative where there is none.
    let value: Int
    /// By item: the same where an open item is decided against what the prices say.
    let ifFlipped: [Int]
    /// By item: whether the prices take it.
    let isTaken: [Bool]
  }

  private let tables: PlanTables
  /// Where an open resource price is in units of value like all others: the mean amount an item takes.
  private let amountScale: [Double]
  private let useAmount: [Double]
  private let toll: [Double]
  private let mostPerUnit: [Double]
  private let most: Double
  /// Prices are whole numbers of 1 ÷ scale points.
  private let scale: Int

  init(_ tables: PlanTables) {
    self.tables = tables
    let total = tables.worth.reduce(1) { $0 + ($1.last ?? 0) }
    most = 4 * Double(total)
    var sums = Array(repeating: 0.0, count: tables.limits.count)
    var users = sums
    for position in tables.useResource.indices {
      sums[tables.useResource[position]] += Double(tables.useAmount[position])
      users[tables.useResource[position]] += 1
    }
    amountScale = zip(sums, users).map { $1 > 0 ? $0 / $1 : 1 }
    useAmount = tables.useAmount.map(Double.init)
    toll = tables.toll.map(Double.init)
    mostPerUnit = tables.limits.map { [most] in $0 > 0 ? most / Double($0) : most }
    let terms = 4 * (tables.limits.count + tables.requirements.count + 4)
    let bits =
      Int.bitWidth - (total.multipliedReportingOverflow(by: terms).partialValue).leadingZeroBitCount
    scale = 1 << max(4, min(30, 60 - bits))
  }

  /// Prices that are zero.
  var free: PlanPrices {
    PlanPrices(
      resources: tables.limits.map { _ in 0 }, needs: tables.steps.map { Double($0.first ?? 0) },
      requirements: tables.requirements.map { _ in 0 })
  }

  /// Better prices by so many subgradient steps, with how often the items were taken of late.
  /// - Parameters:
  ///   - target: what the best choice is believed to be worth at least.
  ///   - look: shown the prices and shares every so many steps; may raise the target.
  func improved(
    _ start: PlanPrices, _ decisions: [Decision], rounds: Int, target: Int, work: inout Int,
    look: (PlanPrices, [Double], inout Int) -> Int = { _, _, _ in .min }
  ) -> (prices: PlanPrices, shares: [Double]) {
    let resources = tables.limits.count
    let needs = tables.steps.count
    let wishes = tables.requirements.count
    let count = resources + needs + wishes
    var prices = start
    var best = start
    var bestValue = Double.infinity
    var shares = Array(repeating: 0.0, count: tables.itemCount)
    var isFirst = true
    var direction = Array(repeating: 0.0, count: count)
    var gradient = direction
    var taken = Array(repeating: false, count: tables.itemCount)
    var pace = 1.0
    var idle = 0
    var goal = target
    let cost = tables.needs.count + tables.useResource.count + tables.wishes.count + 2 * needs
    for round in 0..<rounds {
      work += cost
      let value = evaluate(prices, decisions, &taken, &gradient)
      let memory = isFirst ? 1 : 0.1
      isFirst = false
      for item in shares.indices { shares[item] += memory * ((taken[item] ? 1 : 0) - shares[item]) }
      if value < bestValue - 1e-9 {
        if value < bestValue - 1e-4 * abs(bestValue) { idle = 0 } else { idle += 1 }
        bestValue = value
        best = prices
      } else {
        idle += 1
      }
      if idle >= 12 {
        pace *= 0.6
        idle = 0
        prices = best
        if pace < 1e-3 { break }
      }
      if value < Double(goal) { break }
      if round % 25 == 24 { goal = max(goal, look(prices, shares, &work)) }
      var gradientSize = 0.0
      var directionSize = 0.0
      var product = 0.0
      for index in 0..<count {
        // A price at zero that would fall further stays and is no part of the way.
        if gradient[index] > 0, price(prices, index) <= 0 { gradient[index] = 0 }
        gradientSize += gradient[index] * gradient[index]
        directionSize += direction[index] * direction[index]
        product += gradient[index] * direction[index]
      }
      if gradientSize < 1e-12 { break }
      let turn = product < 0 && directionSize > 0 ? -1.5 * product / directionSize : 0
      var size = 0.0
      for index in 0..<count {
        direction[index] = gradient[index] + turn * direction[index]
        size += direction[index] * direction[index]
      }
      if size < 1e-12 { break }
      let step = pace * max(value - Double(goal), 0.5) / size
      for index in 0..<resources {
        let moved = prices.resources[index] - step * direction[index] / amountScale[index]
        prices.resources[index] = min(max(0, moved), mostPerUnit[index])
      }
      for index in 0..<needs {
        let moved = prices.needs[index] - step * direction[resources + index]
        prices.needs[index] = min(max(0, moved), Double(tables.steps[index].first ?? 0))
      }
      for index in 0..<wishes {
        let moved = prices.requirements[index] - step * direction[resources + needs + index]
        prices.requirements[index] = min(max(0, moved), most)
      }
    }
    return (best, shares)
  }

  private func price(_ prices: PlanPrices, _ index: Int) -> Double {
    let resources = prices.resources.count
    if index < resources { return prices.resources[index] }
    let needs = prices.needs.count
    return index < resources + needs
      ? prices.needs[index - resources] : prices.requirements[index - resources - needs]
  }

  /// The value of the relaxation at some prices; fills what is taken and the slope.
  private func evaluate(
    _ prices: PlanPrices, _ decisions: [Decision], _ taken: inout [Bool], _ gradient: inout [Double]
  ) -> Double {
    let resources = tables.limits.count
    let needs = tables.steps.count
    var value = 0.0
    for index in 0..<resources {
      value += prices.resources[index] * Double(tables.limits[index])
      gradient[index] = Double(tables.limits[index])
    }
    for index in 0..<needs {
      var filled = 0.0
      let price = prices.needs[index]
      for step in tables.steps[index] {
        let profit = Double(step) - price
        if profit <= 0 { break }
        value += profit
        filled += 1
      }
      gradient[resources + index] = -filled
    }
    for index in tables.requirements.indices {
      value -= prices.requirements[index]
      gradient[resources + needs + index] = -1
    }
    for group in 0..<tables.groupCount {
      var best = -1
      var bestProfit = 0.0
      for position in tables.groupStart[group]..<tables.groupStart[group + 1] {
        let item = tables.groupItems[position]
        taken[item] = false
        if decisions[item] == .out { continue }
        var profit = -toll[item]
        for position in tables.needStart[item]..<tables.needStart[item + 1] {
          profit += prices.needs[tables.needs[position]]
        }
        for position in tables.useStart[item]..<tables.useStart[item + 1] {
          profit -= prices.resources[tables.useResource[position]] * useAmount[position]
        }
        for position in tables.wishStart[item]..<tables.wishStart[item + 1] {
          profit += prices.requirements[tables.wishes[position]]
        }
        if decisions[item] == .taken {
          best = item
          bestProfit = profit
          break
        }
        if profit > bestProfit {
          best = item
          bestProfit = profit
        }
      }
      guard best >= 0 else { continue }
      taken[best] = true
      value += bestProfit
      for position in tables.needStart[best]..<tables.needStart[best + 1] {
        gradient[resources + tables.needs[position]] += 1
      }
      for position in tables.useStart[best]..<tables.useStart[best + 1] {
        gradient[tables.useResource[position]] -= useAmount[position]
      }
      for position in tables.wishStart[best]..<tables.wishStart[best + 1] {
        gradient[resources + needs + tables.wishes[position]] += 1
      }
    }
    for index in 0..<resources { gradient[index] /= amountScale[index] }
    return value
  }

  /// The exact bound at some prices, in whole numbers throughout.
  func bound(_ prices: PlanPrices, _ decisions: [Decision], work: inout Int) -> Bound {
    work += 2 * (tables.needs.count + tables.useResource.count + tables.steps.count)
    func whole(_ price: Double) -> Int { Int((price * Double(scale)).rounded()) }
    let resources = prices.resources.map(whole)
    let needs = prices.needs.map(whole)
    let wishes = prices.requirements.map(whole)
    var value = zip(resources, tables.limits).reduce(0) { $0 + $1.0 * $1.1 }
    value -= wishes.reduce(0, +)
    for (index, price) in needs.enumerated() {
      for step in tables.steps[index] {
        let profit = step * scale - price
        if profit <= 0 { break }
        value += profit
      }
    }
    var profits = Array(repeating: 0, count: tables.itemCount)
    var isTaken = Array(repeating: false, count: tables.itemCount)
    // Of each group the profit it makes, and the best it could make without the item it takes.
    var made = Array(repeating: 0, count: tables.groupCount)
    var second = made
    for group in 0..<tables.groupCount {
      var best = -1
      for position in tables.groupStart[group]..<tables.groupStart[group + 1] {
        let item = tables.groupItems[position]
        if decisions[item] == .out { continue }
        var profit = -tables.toll[item] * scale
        for position in tables.needStart[item]..<tables.needStart[item + 1] {
          profit += needs[tables.needs[position]]
        }
        for position in tables.useStart[item]..<tables.useStart[item + 1] {
          profit -= resources[tables.useResource[position]] * tables.useAmount[position]
        }
        for position in tables.wishStart[item]..<tables.wishStart[item + 1] {
          profit += wishes[tables.wishes[position]]
        }
        profits[item] = profit
        if decisions[item] == .taken {
          best = item
          made[group] = profit
          second[group] = 0
          break
        }
        if profit > made[group] {
          second[group] = made[group]
          made[group] = profit
          best = item
        } else if profit > second[group] {
          second[group] = profit
        }
      }
      if best >= 0 { isTaken[best] = true }
      value += made[group]
    }
    let ifFlipped = profits.indices.map { item -> Int in
      guard decisions[item] == .open else { return points(value) }
      let group = tables.group[item]
      return points(value - made[group] + (isTaken[item] ? second[group] : profits[item]))
    }
    return Bound(value: points(value), ifFlipped: ifFlipped, isTaken: isTaken)
  }

  /// Whole points that are not above a bound; a choice is worth whole points.
  private func points(_ scaled: Int) -> Int {
    scaled >= 0 ? scaled / scale : -((-scaled + scale - 1) / scale)
  }
}
