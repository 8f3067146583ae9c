/// What coverage would be if assets were not there, or another one was.
public struct CoverageChange: Sendable {
  /// A cell as it is and as it would be.
  public struct Cell: Sendable {
    public let before: CoverageCell
    public let have: Int
    public let gap: Int
  }

  /// The cells whose coverage or gap would differ, in journey order.
  public let cells: [Cell]
  /// Of what is wanted by weight, in percent; nothing where nothing is wanted.
  public let before: Int?
  public let after: Int?
  /// Indices of the objections that would be left without an answer, or get one.
  public let objections: [Int]

  /// Without some assets, by their indices in the workspace.
  public init(_ matrix: CoverageMatrix, without assets: Set<Int>) {
    let rest = CoverageMatrix(model: matrix.model, scores: matrix.scores) { !assets.contains($0) }
    let workspace = matrix.workspace
    self.init(
      matrix, zip(matrix.cells, rest.cells).map { Cell(before: $0, have: $1.have, gap: $1.gap) },
      objections: workspace.objections.indices.filter { index in
        let answers = matrix.scores.answers(to: workspace.objections[index].id)
        return !answers.isEmpty && answers.allSatisfy(assets.contains)
      })
  }

  /// With one more asset of a format that covers these cells, by indices of stages and personas.
  /// - Parameter objections: indices of the objections it answers.
  public init(
    _ matrix: CoverageMatrix, adding format: String, stages: [Int], personas: [Int],
    objections: [Int]
  ) {
    let cells = matrix.cells.map { cell -> Cell in
      guard stages.contains(cell.stage), personas.contains(cell.persona) else {
        return Cell(before: cell, have: cell.have, gap: cell.gap)
      }
      let missing = cell.missingFormats.count { $0 != format }
      let gap = cell.want == 0 ? 0 : max(cell.want - cell.have - 1, missing, 0)
      return Cell(before: cell, have: cell.have + 1, gap: gap)
    }
    self.init(
      matrix, cells,
      objections: objections.filter {
        matrix.scores.answers(to: matrix.workspace.objections[$0].id).isEmpty
      })
  }

  private init(_ matrix: CoverageMatrix, _ all: [Cell], objections: [Int]) {
    cells = all.filter { $0.have != $0.before.have || $0.gap != $0.before.gap }
    before = CoverageShare.percent(matrix.cells.map { ($0.weight, $0.have, $0.want) })
    after = CoverageShare.percent(all.map { ($0.before.weight, $0.have, $0.before.want) })
    self.objections = objections
  }

  /// Σ of the gaps of the cells that differ, as they would be less as they are.
  public var gapChange: Int { cells.reduce(0) { $0 + $1.gap - $1.before.gap } }
}
