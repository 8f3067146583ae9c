/// A plugin ready to judge the assets of one workspace on one day.
struct PreparedPlugin: Sendable {
  let name: String
  let judges: Judges
  let weight: Int
  let staleBelow: Int?
  let tellsPhasesApart: Bool
  let rows: Int
  let judge: ScoringPlugin.Judge

  init(
    _ loaded: LoadedPlugin, workspace: Workspace, today: Day, learning: LabelLearning
  ) async {
    let manifest = loaded.manifest
    name = manifest.name
    judges = manifest.judges
    weight = loaded.weight
    staleBelow = manifest.staleBelow
    tellsPhasesApart = manifest.tellsPhasesApart
    rows =
      switch manifest.judges {
      case .stage: Phase.allCases.count
      case .persona: workspace.personas.count
      case .quality: 1
      }
    judge = await loaded.plugin.prepare(
      ScoringContext(
        workspace: workspace, today: today, options: loaded.options, learning: learning))
  }

  func ledger(for asset: Asset, explaining: Bool) -> Ledger {
    var ledger = Ledger(rows: rows, explaining: explaining)
    judge(asset, &ledger)
    return ledger
  }
}
