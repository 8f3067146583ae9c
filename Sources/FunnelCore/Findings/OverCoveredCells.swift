extension Finder {
  /// Cells with more than twice what is wanted: effort that could go elsewhere.
  static let overCoveredCells = Finder { library in
    let matrix = library.matrix
    return matrix.cells.filter { $0.want > 0 && $0.have > 2 * $0.want }.map { cell in
      Diagnostic(
        .overCovered, at: cell.target.position ?? SourcePosition("stagecraft.yml"),
        "\(matrix.model.stages[cell.stage].id) × \(library.workspace.personas[cell.persona].id) "
          + "has \(cell.have) and wants \(cell.want)")
    }
  }
}
