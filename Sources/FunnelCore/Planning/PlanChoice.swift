/// A choice under way: what is in, what it is worth and what is left of the resources.
struct PlanChoice {
  private let tables: PlanTables
  private(set) var isIn: [Bool]
  private(set) var value = 0
  private(set) var burden = 0
  private(set) var counts: [Int]
  private(set) var left: [Int]
  private var groupTaken: [Int]
  private var met: [Int]
  private(set) var unmet: Int
  /// The work so far.
  private(set) var steps = 0

  init(_ tables: PlanTables) {
    self.tables = tables
    isIn = Array(repeating: false, count: tables.itemCount)
    counts = Array(repeating: 0, count: tables.steps.count)
    left = tables.limits
    groupTaken = Array(repeating: 0, count: tables.groupCount)
    met = Array(repeating: 0, count: tables.requirements.count)
    unmet = tables.requirements.count
  }

  var items: [Int] { isIn.indices.filter { isIn[$0] } }

  /// Whether every requirement is met; limits and groups always are.
  var isComplete: Bool { unmet == 0 }

  /// Whether an item that is out could come in.
  mutating func fits(_ item: Int) -> Bool {
    if groupTaken[tables.group[item]] > 0 { return false }
    for position in tables.useStart[item]..<tables.useStart[item + 1] {
      steps += 1
      if left[tables.useResource[position]] < tables.useAmount[position] { return false }
    }
    return true
  }

  /// What an item that is out would add, less its toll.
  mutating func gain(_ item: Int) -> Int {
    var gain = -tables.toll[item]
    for position in tables.needStart[item]..<tables.needStart[item + 1] {
      steps += 1
      let need = tables.needs[position]
      let worth = tables.steps[need]
      if counts[need] < worth.count { gain += worth[counts[need]] }
    }
    return gain
  }

  /// How many unmet requirements an item would meet.
  func wishes(metBy item: Int) -> Int {
    guard unmet > 0 else { return 0 }
    return (tables.wishStart[item]..<tables.wishStart[item + 1]).count {
      met[tables.wishes[$0]] == 0
    }
  }

  mutating func add(_ item: Int) {
    isIn[item] = true
    value -= tables.toll[item]
    burden += tables.burden[item]
    groupTaken[tables.group[item]] += 1
    for position in tables.needStart[item]..<tables.needStart[item + 1] {
      steps += 1
      let need = tables.needs[position]
      let worth = tables.steps[need]
      if counts[need] < worth.count { value += worth[counts[need]] }
      counts[need] += 1
    }
    for position in tables.useStart[item]..<tables.useStart[item + 1] {
      left[tables.useResource[position]] -= tables.useAmount[position]
    }
    for position in tables.wishStart[item]..<tables.wishStart[item + 1] {
      let wish = tables.wishes[position]
      met[wish] += 1
      if met[wish] == 1 { unmet -= 1 }
    }
  }

  mutating func remove(_ item: Int) {
    isIn[item] = false
    value += tables.toll[item]
    burden -= tables.burden[item]
    groupTaken[tables.group[item]] -= 1
    for position in tables.needStart[item]..<tables.needStart[item + 1] {
      steps += 1
      let need = tables.needs[position]
      let worth = tables.steps[need]
      counts[need] -= 1
      if counts[need] < worth.count { value -= worth[counts[need]] }
    }
    for position in tables.useStart[item]..<tables.useStart[item + 1] {
      left[tables.useResource[position]] += tables.useAmount[position]
    }
    for position in tables.wishStart[item]..<tables.wishStart[item + 1] {
      let wish = tables.wishes[position]
      met[wish] -= 1
      if met[wish] == 0 { unmet += 1 }
    }
  }

  /// Whether it is the better of two complete choices: worth more, or as much with less burden.
  func beats(_ other: PlanChoice) -> Bool {
    value != other.value ? value > other.value : burden < other.burden
  }

  /// Forgets the work, which was counted elsewhere.
  mutating func takeSteps() -> Int {
    defer { steps = 0 }
    return steps
  }
}
