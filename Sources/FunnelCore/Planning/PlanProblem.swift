/// A choice of items under limits, in numbers alone: what the solver sees of a plan.
///
/// Chosen items fill needs; the first to fill a need is worth the need's first step, the second its
/// second, and so on. Steps never grow, so the worth of a need is concave in how often it is filled.
/// Items use up resources, at most one of a group is chosen, and every requirement holds one of its
/// items at least.
public struct PlanProblem: Sendable {
  /// Something that may be chosen once.
  public struct Item: Hashable, Sendable {
    /// Indices of the needs it fills by one each.
    public var needs: [Int]
    /// What it takes of each resource, by index; resources it does not name it leaves alone.
    public var uses: [Int: Int]
    /// At most one item of a group is chosen.
    public var group: Int?
    /// Of choices of equal value the one with the least burden is better.
    public var burden: Int

    public init(needs: [Int], uses: [Int: Int] = [:], group: Int? = nil, burden: Int = 1) {
      self.needs = needs
      self.uses = uses
      self.group = group
      self.burden = burden
    }
  }

  public var items: [Item]
  /// For each need what filling it once more is worth, in points; never growing, never negative.
  public var needs: [[Int]]
  /// How much there is of each resource.
  public var limits: [Int]
  /// Each wants at least one of these items.
  public var requirements: [[Int]]

  public init(
    items: [Item], needs: [[Int]], limits: [Int] = [], requirements: [[Int]] = []
  ) {
    self.items = items
    self.needs = needs
    self.limits = limits
    self.requirements = requirements
  }

  /// The value of a choice: for each need the sum of as many steps as it is filled times.
  public func value(of choice: [Int]) -> Int {
    var counts = Array(repeating: 0, count: needs.count)
    for item in choice { for need in items[item].needs { counts[need] += 1 } }
    return zip(needs, counts).reduce(0) { $0 + $1.0.prefix($1.1).reduce(0, +) }
  }

  /// Whether a choice keeps every limit, group and requirement.
  public func allows(_ choice: [Int]) -> Bool {
    var left = limits
    var groups: Set<Int> = []
    for item in choice {
      for (resource, amount) in items[item].uses { left[resource] -= amount }
      if let group = items[item].group, !groups.insert(group).inserted { return false }
    }
    let chosen = Set(choice)
    return left.allSatisfy { $0 >= 0 }
      && requirements.allSatisfy { $0.contains(where: chosen.contains) }
  }
}
