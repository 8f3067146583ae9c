/// Asks every plugin about every asset.
public struct Scorer: Sendable {
  private let workspace: Workspace
  private let today: Day
  private let plugins: [PreparedPlugin]
  /// What the workspace's own labels teach, for plugins and whoever else asks.
  public let learning: LabelLearning

  /// A scorer for a workspace on a day; plugins that are off are not asked, the others are made
  /// ready side by side.
  public init(workspace: Workspace, plugins: [LoadedPlugin], today: Day) async {
    self.workspace = workspace
    self.today = today
    let learning = LabelLearning(workspace)
    self.learning = learning
    self.plugins = await withTaskGroup(of: (Int, PreparedPlugin).self) { group in
      for (number, plugin) in plugins.filter(\.isOn).enumerated() {
        group.addTask {
          (
            number,
            await PreparedPlugin(plugin, workspace: workspace, today: today, learning: learning)
          )
        }
      }
      var prepared: [Int: PreparedPlugin] = [:]
      for await (number, plugin) in group { prepared[number] = plugin }
      return prepared.sorted { $0.key < $1.key }.map(\.value)
    }
  }

  /// The scores of all assets; the work is shared among the cores, the result is not touched by it.
  /// - Parameter progress: counts the assets that were scored.
  public func scores(_ progress: WorkProgress? = nil) async -> Scores {
    let count = workspace.assets.count
    progress?.begin(.scoring, of: count)
    let size = max(64, (count + 15) / 16)
    let chunks = stride(from: 0, to: count, by: size).map { $0..<min(count, $0 + size) }
    let parts = await withTaskGroup(of: (Int, [AssetScores]).self) { group in
      for (number, chunk) in chunks.enumerated() {
        group.addTask {
          (
            number,
            chunk.map { index in
              progress?.advance(by: 1)
              return assetScores(workspace.assets[index])
            }
          )
        }
      }
      var parts = Array(repeating: [AssetScores](), count: chunks.count)
      for await (number, part) in group { parts[number] = part }
      return parts
    }
    progress?.end()
    return Scores(workspace: workspace, today: today, assets: parts.flatMap { $0 })
  }

  /// The arithmetic of one asset's score in one cell, from the same judges.
  /// - Parameter ignoringLabels: explain the potential: what the plugins alone say.
  public func explain(
    _ index: Int, _ stage: Stage, in model: FunnelModel, persona: Int, scores: Scores,
    ignoringLabels: Bool = false
  ) -> Explanation {
    let asset = workspace.assets[index]
    let cell =
      ignoringLabels
      ? scores.reworked(index, stage, persona: persona)
      : scores.cell(index, stage, in: model, persona: persona)
    let terms = plugins.map { plugin in
      let row =
        switch plugin.judges {
        case .stage: cell.stageFit.phase.index
        case .persona: persona
        case .quality: 0
        }
      var ledger = plugin.ledger(for: asset, explaining: true)
      if plugin.judges == .stage, !scores.assets[index].hasStageEvidence {
        ledger.notApplicable("no plugin finds evidence of a stage: unmapped, fit 0")
      } else if plugin.judges == .stage, !plugin.tellsPhasesApart,
        cell.stageFit.rankedAgainst != nil
      {
        ledger.notApplicable("it judges whole stages, and the phases of one are ranked here")
      }
      return Term(
        plugin: plugin.name, judges: plugin.judges, weight: plugin.weight,
        judgement: ledger.judgement(row: row))
    }
    return Explanation(
      asset: asset.id, stage: stage.id, persona: workspace.personas[persona].id, cell: cell,
      terms: terms)
  }

  /// How well a format by itself suits each phase, 0–100: what the plugins that tell phases apart say
  /// of an asset of which nothing but the format is known. All 100 where none has anything to say.
  public func fit(ofFormat format: String) -> [Int] {
    var asset = Asset(id: "", title: "", origin: Origin(""))
    asset.format = format
    var phases = WeightedRows(count: Phase.allCases.count)
    for plugin in plugins where plugin.judges == .stage && plugin.tellsPhasesApart {
      let ledger = plugin.ledger(for: asset, explaining: false)
      guard ledger.judgement(row: 0).basis == .evidence else { continue }
      phases.add(ledger, weight: plugin.weight)
    }
    return phases.means(without: 100)
  }

  private func assetScores(_ asset: Asset) -> AssetScores {
    var phases = WeightedRows(count: Phase.allCases.count)
    var phaseRanks = WeightedRows(count: Phase.allCases.count)
    var personas = WeightedRows(count: workspace.personas.count)
    var quality = WeightedRows(count: 1)
    var renewed = WeightedRows(count: 1)
    var isStale = false
    var hasStageEvidence = false
    for plugin in plugins {
      let ledger = plugin.ledger(for: asset, explaining: false)
      switch plugin.judges {
      case .stage:
        phases.add(ledger, weight: plugin.weight)
        if plugin.tellsPhasesApart { phaseRanks.add(ledger, weight: plugin.weight) }
        hasStageEvidence =
          hasStageEvidence
          || (0..<plugin.rows).contains {
            let judgement = ledger.judgement(row: $0)
            return judgement.basis == .evidence && judgement.value > 0
          }
      case .persona:
        personas.add(ledger, weight: plugin.weight)
      case .quality:
        let judgement = ledger.judgement(row: 0)
        quality.add(judgement, row: 0, weight: plugin.weight)
        if let least = plugin.staleBelow, judgement.basis == .evidence, judgement.value < least {
          isStale = true
          renewed.add(value: 100, row: 0, weight: plugin.weight)
        } else {
          renewed.add(judgement, row: 0, weight: plugin.weight)
        }
      }
    }
    let unmapped = Array(repeating: 0, count: Phase.allCases.count)
    return AssetScores(
      phases: hasStageEvidence ? phases.means(without: 0) : unmapped,
      phaseRanks: hasStageEvidence ? phaseRanks.means(without: 0) : unmapped,
      personas: personas.means(without: 0), quality: quality.means(without: 100)[0],
      renewedQuality: renewed.means(without: 100)[0], isStale: isStale,
      hasStageEvidence: hasStageEvidence, state: asset.state(on: today))
  }
}
