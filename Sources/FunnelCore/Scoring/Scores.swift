/// The scores of every asset of a workspace on one day.
public struct Scores: Sendable {
  public let workspace: Workspace
  public let today: Day
  /// In the order of the workspace's assets.
  public let assets: [AssetScores]

  /// How well an asset suits a stage of `model`: the best of its phases.
  ///
  /// Declared phases count 100, phases next to them 50, any other 0. Where `model` splits a
  /// declared run over several stages, the plugins that tell phases apart rank inside it: the best
  /// phase 100, the others
  /// relative to it; without evidence all 100. Without a declaration the inferred fit stands.
  public func stageFit(_ index: Int, _ stage: Stage, in model: FunnelModel) -> StageFit {
    let asset = workspace.assets[index]
    var best: StageFit?
    for phase in stage.run.phases {
      let fit = phaseFit(asset, assets[index], phase, model)
      if let known = best,
        fit.value < known.value || (fit.value == known.value && fit.inferred <= known.inferred)
      {
        continue
      }
      best = fit
    }
    return best
      ?? StageFit(value: 0, source: .none, phase: stage.run.first, inferred: 0, rankedAgainst: nil)
  }

  /// How well an asset suits a persona, by its index in the workspace's personas.
  public func personaFit(_ index: Int, _ persona: Int) -> PersonaFit {
    let inferred = assets[index].personas[persona]
    if workspace.namedPersonas.isEmpty {
      return PersonaFit(value: 100, source: .declared, inferred: inferred)
    }
    switch workspace.assets[index].persona.declares(workspace.personas[persona].id) {
    case true?: return PersonaFit(value: 100, source: .declared, inferred: inferred)
    case false?: return PersonaFit(value: 0, source: .none, inferred: inferred)
    case nil:
      return PersonaFit(
        value: inferred, source: inferred > 0 ? .inferred : .none, inferred: inferred)
    }
  }

  /// The stages of `model` an asset serves, in journey order: declared or found for them, at or
  /// above the threshold.
  public func stages(
    servedBy index: Int, in model: FunnelModel
  ) -> [(stage: Stage, fit: StageFit)] {
    model.stages.compactMap { stage in
      let fit = stageFit(index, stage, in: model)
      let isServed = fit.value >= workspace.settings.threshold && fit.source != .related
      return isServed ? (stage, fit) : nil
    }
  }

  /// The score of an asset in a cell.
  public func cell(
    _ index: Int, _ stage: Stage, in model: FunnelModel, persona: Int
  ) -> CellScore {
    score(index, stageFit(index, stage, in: model), personaFit(index, persona))
  }

  /// The score with the asset's labels ignored: what it could be if it were reworked for the cell.
  ///
  /// Its `score` is the asset's *potential* in the cell.
  public func reworked(_ index: Int, _ stage: Stage, persona: Int) -> CellScore {
    let scores = assets[index]
    var phase = stage.run.first
    for candidate in stage.run.phases
    where scores.phases[candidate.index] > scores.phases[phase.index] {
      phase = candidate
    }
    let inferred = scores.phases[phase.index]
    let personaFit = scores.personas[persona]
    return score(
      index,
      StageFit(
        value: inferred, source: inferred > 0 ? .inferred : .none, phase: phase,
        inferred: inferred, rankedAgainst: nil),
      workspace.namedPersonas.isEmpty
        ? PersonaFit(value: 100, source: .declared, inferred: personaFit)
        : PersonaFit(
          value: personaFit, source: personaFit > 0 ? .inferred : .none, inferred: personaFit))
  }

  func score(_ index: Int, _ stageFit: StageFit, _ personaFit: PersonaFit) -> CellScore {
    let scores = assets[index]
    return CellScore(
      stageFit: stageFit, personaFit: personaFit, quality: scores.quality,
      floor: workspace.settings.floor, threshold: workspace.settings.threshold,
      isStale: scores.isStale, state: scores.state,
      visibility: workspace.assets[index].visibility)
  }

  /// What the log says of an objection up to the day.
  public func trackRecord(of objection: String) -> TrackRecord {
    workspace.trackRecord(of: objection, on: today)
  }

  /// Indices of the live assets a buyer may see that answer an objection.
  public func answers(to objection: String) -> [Int] {
    workspace.assets.indices.filter {
      workspace.assets[$0].objections.contains(objection) && assets[$0].state == .live
        && workspace.assets[$0].visibility != .internal
    }
  }

  /// The phases an asset belongs to: the declared ones; else those inferred at or above the
  /// threshold; else the best inferred one. Empty when the asset is unmapped.
  public func homePhases(_ index: Int) -> [Phase] {
    let declared = workspace.assets[index].declaredPhases
    if !declared.isEmpty { return declared }
    let scores = assets[index]
    guard scores.hasStageEvidence, let best = scores.phases.max(), best > 0 else { return [] }
    let least = min(best, workspace.settings.threshold)
    return Phase.allCases.filter { scores.phases[$0.index] >= least }
  }

  private func phaseFit(
    _ asset: Asset, _ scores: AssetScores, _ phase: Phase, _ model: FunnelModel
  ) -> StageFit {
    let inferred = scores.phases[phase.index]
    guard !asset.stages.isEmpty else {
      return StageFit(
        value: inferred, source: inferred > 0 ? .inferred : .none, phase: phase,
        inferred: inferred, rankedAgainst: nil)
    }
    var declared: (value: Int, against: Int?)?
    var isRelated = false
    for label in asset.stages {
      let run = label.run
      if run.contains(phase) {
        let own = rank(phase, in: run, scores, model)
        if declared.map({ own.value > $0.value }) ?? true { declared = own }
      } else if phase.rawValue == run.first.rawValue - 1 || phase.rawValue == run.last.rawValue + 1
      {
        isRelated = true
      }
    }
    if let declared {
      return StageFit(
        value: declared.value, source: .declared, phase: phase,
        inferred: declared.against == nil ? inferred : scores.phaseRanks[phase.index],
        rankedAgainst: declared.against)
    }
    return StageFit(
      value: isRelated ? 50 : 0, source: isRelated ? .related : .none, phase: phase,
      inferred: inferred, rankedAgainst: nil)
  }

  private func rank(
    _ phase: Phase, in run: PhaseRun, _ scores: AssetScores, _ model: FunnelModel
  ) -> (value: Int, against: Int?) {
    guard model.splits(run) else { return (100, nil) }
    let ranks = scores.phaseRanks
    let best =
      run.phases.filter { model.stage(holding: $0) != nil }.map { ranks[$0.index] }.max() ?? 0
    return best == 0 ? (100, nil) : (Rounding.quotient(100 * ranks[phase.index], best), best)
  }
}
