/// A problem as flat tables of numbers, for the inner loops of the search.
struct PlanTables {
  let itemCount: Int
  /// `needs[needStart[i]..<needStart[i + 1]]` are the needs of item i; likewise for the others.
  let needStart: [Int]
  let needs: [Int]
  let useStart: [Int]
  let useResource: [Int]
  let useAmount: [Int]
  let wishStart: [Int]
  /// The requirements an item meets.
  let wishes: [Int]
  /// Every item is in one group; one without a group is alone in its own.
  let group: [Int]
  let groupStart: [Int]
  let groupItems: [Int]
  let steps: [[Int]]
  /// For each need the worth of being filled 0, 1, 2, … times.
  let worth: [[Int]]
  let limits: [Int]
  let requirements: [[Int]]
  let burden: [Int]
  let mostBurden: Double
  /// What choosing an item takes off the value; 0 unless burdens count.
  let toll: [Int]

  var groupCount: Int { groupStart.count - 1 }

  /// The value of any choice is more than this.
  var floor: Int { -1 - toll.reduce(0, +) }

  /// - Parameter burdens: whether burdens count, each less than a point: of choices of equal value the one
  ///   with the least burden is worth most then.
  init(_ problem: PlanProblem, counting burdens: Bool = false) {
    itemCount = problem.items.count
    (needStart, needs) = Self.flat(problem.items.map(\.needs))
    let uses = problem.items.map { item in
      item.uses.sorted { $0.key < $1.key }.filter { $0.value > 0 }
    }
    useStart = Self.flat(uses).start
    useResource = uses.flatMap { $0.map(\.key) }
    useAmount = uses.flatMap { $0.map(\.value) }
    var meets = Array(repeating: [Int](), count: itemCount)
    for (number, requirement) in problem.requirements.enumerated() {
      for item in requirement { meets[item].append(number) }
    }
    (wishStart, wishes) = Self.flat(meets)
    var numbers: [Int: Int] = [:]
    var members: [[Int]] = []
    var group: [Int] = []
    for (number, item) in problem.items.enumerated() {
      if let own = item.group, let known = numbers[own] {
        group.append(known)
        members[known].append(number)
      } else {
        if let own = item.group { numbers[own] = members.count }
        group.append(members.count)
        members.append([number])
      }
    }
    self.group = group
    (groupStart, groupItems) = Self.flat(members)
    let burden = problem.items.map { max(0, $0.burden) }
    let all = burden.reduce(1, +)
    // A point is cut into as many parts as leave room for whole numbers, more than all burdens if it can.
    let points = problem.needs.reduce(1) { $0 + $1.reduce(0, +) }
    let room = max(0, 50 - (Int.bitWidth - points.leadingZeroBitCount))
    let parts = burdens ? min(all + 1, 1 << min(room, 40)) : 1
    let needs = parts == 1 ? problem.needs : problem.needs.map { $0.map { $0 * parts } }
    toll = burden.map { burdens ? min($0, Int(Double($0) * (Double(parts - 1) / Double(all)))) : 0 }
    steps = needs
    worth = needs.map { steps in
      steps.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) }
    }
    limits = problem.limits
    requirements = problem.requirements
    self.burden = burden
    mostBurden = Double(max(1, burden.max() ?? 1))
  }

  private static func flat<Element>(_ lists: [[Element]]) -> (start: [Int], items: [Element]) {
    (lists.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }, lists.flatMap { $0 })
  }
}
