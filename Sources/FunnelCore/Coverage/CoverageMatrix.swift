/// Which assets cover which cell of a funnel model.
public struct CoverageMatrix: Sendable {
  public let model: FunnelModel
  public let scores: Scores
  /// Stage by stage, within a stage persona by persona.
  public let cells: [CoverageCell]

  public var workspace: Workspace { scores.workspace }

  /// The matrix of `model` over the assets that `includes` lets through.
  public init(
    model: FunnelModel, scores: Scores, including includes: (Int) -> Bool = { _ in true }
  ) {
    self.model = model
    self.scores = scores
    let workspace = scores.workspace
    let personas = workspace.personas
    var covering = Array(repeating: [Int](), count: model.stages.count * personas.count)
    var renewable = covering
    for index in workspace.assets.indices where includes(index) {
      guard scores.assets[index].state == .live else { continue }
      let personaFits = personas.indices.map { scores.personaFit(index, $0) }
      for (number, stage) in model.stages.enumerated() {
        let stageFit = scores.stageFit(index, stage, in: model)
        guard stageFit.value > 0 else { continue }
        for (persona, personaFit) in personaFits.enumerated() where personaFit.value > 0 {
          let cell = scores.score(index, stageFit, personaFit)
          let position = number * personas.count + persona
          if cell.covers {
            covering[position].append(index)
          } else if cell.isStale, cell.renewed(quality: scores.assets[index].renewedQuality).covers
          {
            renewable[position].append(index)
          }
        }
      }
    }
    cells = model.stages.enumerated().flatMap { number, stage in
      let labels = workspace.labelsStage(of: stage)?.id
      let formats = workspace.expectations(of: stage)?.formats ?? []
      return personas.enumerated().map { persona, record in
        let position = number * personas.count + persona
        let held = Set(covering[position].compactMap { workspace.assets[$0].format })
        return CoverageCell(
          stage: number, persona: persona, covering: covering[position],
          renewable: renewable[position],
          target: workspace.settings.targets.target(stage: labels, persona: record.id),
          weight: workspace.settings.weights.weight(stage: labels, persona: record.id),
          missingFormats: formats.filter { !held.contains($0) })
      }
    }
  }

  /// The cell of a stage and a persona, by their indices.
  public func cell(stage: Int, persona: Int) -> CoverageCell {
    cells[stage * workspace.personas.count + persona]
  }

  /// Whether anything is wanted at a stage; a stage of which nothing is wanted takes part in nothing.
  func wants(stage: Int) -> Bool {
    workspace.personas.indices.contains { cell(stage: stage, persona: $0).want > 0 }
  }

  /// Distinct assets that cover a stage for any persona.
  public func covering(stage: Int) -> [Int] {
    distinct(workspace.personas.indices.map { cell(stage: stage, persona: $0).covering })
  }

  /// Distinct assets that cover any stage for a persona.
  public func covering(persona: Int) -> [Int] {
    distinct(model.stages.indices.map { cell(stage: $0, persona: persona).covering })
  }

  /// Distinct assets that cover any cell.
  public var covering: [Int] { distinct(cells.map(\.covering)) }

  /// The cells short of their target, worst first; ties in journey order, then by persona.
  public var gaps: [Gap] {
    cells.filter { $0.gap > 0 }.sorted {
      if $0.severity != $1.severity { return $0.severity > $1.severity }
      return ($0.stage, $0.persona) < ($1.stage, $1.persona)
    }.map { Gap(cell: $0, closest: closest(to: $0)) }
  }

  /// The asset nearest to filling a cell: the highest potential of those that neither cover it nor
  /// are archived or internal; of equals the first by id. Nothing when none has any.
  public func closest(to cell: CoverageCell) -> Gap.Closest? {
    let stage = model.stages[cell.stage]
    let covering = Set(cell.covering)
    var best: Gap.Closest?
    for (index, asset) in workspace.assets.enumerated() {
      guard asset.status != .archived, asset.visibility != .internal, !covering.contains(index)
      else { continue }
      let potential = scores.reworked(index, stage, persona: cell.persona).score
      if potential > (best?.potential ?? 0) {
        best = Gap.Closest(asset: index, potential: potential)
      }
    }
    return best
  }

  private func distinct(_ lists: [[Int]]) -> [Int] { Set(lists.joined()).sorted() }
}
