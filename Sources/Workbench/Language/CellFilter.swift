import FunnelCore

/// The stages and personas a query speaks of.
struct CellFilter: Sendable {
  /// Indices in the model's stages.
  let stages: [Int]
  /// Indices in the workspace's personas.
  let personas: [Int]
  /// Whether the query named exactly one persona.
  let hasOnePersona: Bool

  static let keys = ["stage", "persona", "team"]

  /// - Throws: `CommandFailure` for a stage, persona or team nobody knows.
  init(_ query: Query, in view: View) throws(CommandFailure) {
    var stages = Array(view.model.stages.indices)
    var personas = Array(view.workspace.personas.indices)
    for (filter, values, isNegated) in try AssetFilters.checked(query, in: view) {
      switch filter.key {
      case "stage":
        stages = stages.filter { values.contains(view.model.stages[$0].id) != isNegated }
      case "persona":
        personas = personas.filter {
          values.contains(view.workspace.personas[$0].id) != isNegated
        }
      case "team":
        stages = stages.filter { values.contains(view.model.stages[$0].team.rawValue) != isNegated }
      default:
        break
      }
    }
    self.stages = stages
    self.personas = personas
    hasOnePersona = personas.count == 1 && query.filters.contains { $0.key == "persona" }
  }

  func includes(_ cell: CoverageCell) -> Bool {
    stages.contains(cell.stage) && personas.contains(cell.persona)
  }

  /// Refuses bare words where only filters make sense, with the filter that was probably meant.
  static func refuseWords(
    _ query: Query, in view: View, known: [String]
  ) throws(CommandFailure) {
    guard let word = query.words.first else { return }
    let owners = AssetFilters.all.first { $0.key == "owner" }.map { $0.known(view) } ?? []
    let meanings = [
      ("persona", view.workspace.personas.map(\.id)), ("stage", view.model.stages.map(\.id)),
      ("owner", owners),
    ].filter { known.contains($0.0) }
    for (key, values) in meanings {
      if let value = values.contains(word) ? word : NearestName.of(word, in: values) {
        throw CommandFailure.unknown(
          "filter", word, nearest: value, replacing: word, with: "\(key):\(value)")
      }
    }
    throw CommandFailure.unknown(
      "filter", word, nearest: nil, known: known.map { "\($0):" })
  }
}
