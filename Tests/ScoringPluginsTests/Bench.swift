import FunnelCore

/// A plugin on the bench: one asset in one workspace, every row of its ledger.
struct Bench {
  let plugin: any ScoringPlugin
  var workspace = Workspace()
  var options: PluginOptions
  var today = Day("2026-11-22") ?? Day(number: 0)

  init(
    _ plugin: any ScoringPlugin, _ workspace: Workspace = Workspace(), today: Day? = nil
  ) {
    self.plugin = plugin
    self.workspace = workspace
    options = PluginOptions(plugin.manifest.options)
    if let today { self.today = today }
  }

  /// One row per phase, per persona, or a single one.
  var rows: Int {
    switch plugin.manifest.judges {
    case .stage: Phase.allCases.count
    case .persona: workspace.personas.count
    case .quality: 1
    }
  }

  /// What the plugin says of an asset, which joins the workspace.
  func judgements(of asset: Asset, explaining: Bool = true) async -> [Judgement] {
    let workspace = joined(asset)
    let judge = await plugin.prepare(
      ScoringContext(workspace: workspace, today: today, options: options))
    var ledger = Ledger(rows: rows, explaining: explaining)
    judge(asset, &ledger)
    return (0..<rows).map { ledger.judgement(row: $0) }
  }

  /// The value of the only row, or of the first.
  func value(of asset: Asset) async -> Int? {
    await judgements(of: asset).first.flatMap { $0.applies ? $0.value : nil }
  }

  private func joined(_ asset: Asset) -> Workspace {
    Workspace(
      settings: workspace.settings, vocabulary: workspace.vocabulary,
      funnels: workspace.funnels,
      assets: workspace.assets.filter { $0.id != asset.id } + [asset],
      personas: workspace.namedPersonas, objections: workspace.objections,
      campaigns: workspace.campaigns, accounts: workspace.accounts,
      conversations: workspace.conversations)
  }
}
