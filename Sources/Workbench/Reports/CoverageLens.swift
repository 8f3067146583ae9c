import FunnelCore
import Reporting

/// What a report of coverage says of itself in JSON, so that it can be compared with a later one.
enum CoverageLens {
  /// The model, the filters as written, the cells they leave, and how much of what is wanted is
  /// there in the whole library, in percent.
  /// - Parameters:
  ///   - whole: the coverage of all assets.
  ///   - keys: those of the query that filter nothing.
  ///   - leftOut: how many rows a limit left out.
  static func members(
    _ view: View, _ query: Query, _ cells: CellFilter, of whole: CoverageMatrix,
    besides keys: [String] = [], leftOut: Int = 0
  ) -> [(String, JSONValue)] {
    var filtering = query
    filtering.filters.removeAll { keys.contains($0.key) }
    let coverage = CoverageShare.percent(whole.cells.map { ($0.weight, $0.have, $0.want) })
    return [
      ("funnel", .string(view.model.name)), ("filters", .string(filtering.text)),
      ("stages", .array(cells.stages.map { .string(view.model.stages[$0].id) })),
      ("personas", .array(cells.personas.map { .string(view.workspace.personas[$0].id) })),
      ("coverage", coverage.map { .integer($0) } ?? .null), ("leftOut", .integer(leftOut)),
    ]
  }
}
