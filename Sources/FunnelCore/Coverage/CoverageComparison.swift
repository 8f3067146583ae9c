/// What coverage gained and lost since an earlier day, cell by cell, and why.
public struct CoverageComparison: Sendable {
  /// What is different: wins first, then losses, then what is counted no more; within a kind the
  /// largest change of severity first, then in journey order.
  public let shifts: [CoverageShift]
  /// Of what is wanted by weight, in percent; nothing where nothing is wanted, or it is not known.
  public let before: Int?
  public let after: Int?

  /// Compares through the model of the matrix.
  /// - Parameters:
  ///   - cells: whether a cell is looked at, by ids of stage and persona; nothing for all.
  ///   - objections: whether an objection is looked at, by id; nothing for all.
  public init(
    since earlier: CoverageSnapshot, _ matrix: CoverageMatrix,
    cells isIncluded: ((_ stage: String, _ persona: String) -> Bool)? = nil,
    objections isHeard: ((String) -> Bool)? = nil
  ) {
    let finder = CoverageShiftFinder(earlier: earlier, matrix: matrix)
    let stages = matrix.model.stages.map(\.id)
    let personas = matrix.workspace.personas.map(\.id)
    let now = matrix.cells.filter {
      isIncluded?(stages[$0.stage], personas[$0.persona]) ?? true
    }
    let then = earlier.cells.filter { isIncluded?($0.stage, $0.persona) ?? true }
    after = CoverageShare.percent(now.map { ($0.weight, $0.have, $0.want) })
    let known = then.compactMap { cell -> (weight: Int, have: Int, want: Int)? in
      guard let weight = cell.weight, let have = cell.have, let want = cell.want else { return nil }
      return (weight, have, want)
    }
    before =
      known.count == then.count
      ? CoverageShare.percent(known) : isIncluded == nil ? earlier.coverage : nil
    var found: [CoverageShift] = []
    let old = Dictionary(
      then.map { ([$0.stage, $0.persona], $0) }, uniquingKeysWith: { first, _ in first })
    var there: Set<[String]> = []
    for cell in now {
      let key = [stages[cell.stage], personas[cell.persona]]
      there.insert(key)
      if let shift = finder.shift(of: cell, since: old[key]) { found.append(shift) }
    }
    for cell in then where !there.contains([cell.stage, cell.persona]) {
      if let shift = finder.gone(cell) { found.append(shift) }
    }
    if let unanswered = earlier.unanswered {
      found += finder.objections(Set(unanswered)).filter {
        guard case .objection(let id) = $0.subject else { return false }
        return isHeard?(id) ?? true
      }
    }
    shifts = found.enumerated().sorted { left, right in
      let (one, other) = (left.element, right.element)
      if one.kind != other.kind { return one.kind.rank < other.kind.rank }
      if one.weight != other.weight { return one.weight > other.weight }
      return left.offset < right.offset
    }.map(\.element)
  }
}
