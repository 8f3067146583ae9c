import FunnelCore

/// A plugin whose answers are written down in the test, by asset id.
struct FixedPlugin: ScoringPlugin {
  /// What it says of one asset.
  enum Answer: Sendable {
    /// The same figure in every row.
    case all(Int)
    /// A figure per phase or persona.
    case rows([Int])
    case missing
    case notApplicable
  }

  let manifest: PluginManifest
  private let answers: [String: Answer]
  private let otherwise: Answer

  init(
    _ name: String, _ judges: Judges, weight: Int = 1, staleBelow: Int? = nil,
    options: [PluginOption] = [], otherwise: Answer = .all(0), _ answers: [String: Answer] = [:]
  ) {
    manifest = PluginManifest(
      name: name, summary: "Says what the test says.", judges: judges, weight: weight,
      options: options, staleBelow: staleBelow, examples: [])
    self.answers = answers
    self.otherwise = otherwise
  }

  func prepare(_ context: ScoringContext) -> Judge {
    let rows =
      switch manifest.judges {
      case .stage: 10
      case .persona: context.workspace.personas.count
      case .quality: 1
      }
    return { asset, ledger in
      switch answers[asset.id] ?? otherwise {
      case .all(let points):
        for row in 0..<rows { write(points, row, &ledger) }
      case .rows(let points):
        for (row, points) in points.prefix(rows).enumerated() { write(points, row, &ledger) }
      case .missing: ledger.missing("nothing to go by")
      case .notApplicable: ledger.notApplicable("it has no meaning here")
      }
    }
  }

  /// Two reasons for every figure, so that sums have something to add.
  private func write(_ points: Int, _ row: Int, _ ledger: inout Ledger) {
    ledger.add(points / 3, row: row, "a third")
    ledger.add(points - points / 3, row: row, "the rest")
  }
}
