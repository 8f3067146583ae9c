import FunnelCore
import Testing

/// A scored workspace of literals, asked by names.
struct Library {
  static let today = Day("2026-11-22") ?? Day(number: 0)

  let workspace: Workspace
  let scorer: Scorer
  let scores: Scores

  init(_ workspace: Workspace, _ plugins: [any ScoringPlugin] = []) async {
    self.workspace = workspace
    let loaded = PluginRegistry(plugins).load([], vocabulary: workspace.vocabulary)
    scorer = await Scorer(workspace: workspace, plugins: loaded.plugins, today: Self.today)
    scores = await scorer.scores()
  }

  /// An asset without text; `stages` are names of `marketing-4` or `MODEL/stage`.
  static func asset(
    _ id: String, _ stages: String..., change: (inout Asset) -> Void = { _ in }
  ) throws -> Asset {
    var asset = Asset(id: id, title: id, origin: Origin("assets/\(id).md"))
    asset.stages = try stages.map {
      StageLabel(
        text: $0, run: try FunnelCatalog().run(named: $0, labels: BuiltInModels.standard))
    }
    change(&asset)
    return asset
  }

  static func persona(_ id: String) -> Persona {
    var persona = Persona(id: id, title: id, origin: Origin("personas/\(id).md"))
    persona.words = ["words of \(id)"]
    return persona
  }

  func model(_ name: String) throws -> FunnelModel {
    try #require(workspace.funnels.model(name))
  }

  func index(_ asset: String) throws -> Int { try #require(workspace.index(ofAsset: asset)) }

  func persona(_ id: String) throws -> Int {
    try #require(workspace.personas.firstIndex { $0.id == id })
  }

  func asset(_ id: String) throws -> AssetScores { scores.assets[try index(id)] }

  func fit(_ asset: String, _ stage: String, in name: String = "marketing-4") throws -> StageFit {
    let model = try model(name)
    return scores.stageFit(try index(asset), try #require(model.stage(stage)), in: model)
  }

  func cell(
    _ asset: String, _ stage: String, in name: String = "marketing-4",
    persona: String = "everyone"
  ) throws -> CellScore {
    let model = try model(name)
    return scores.cell(
      try index(asset), try #require(model.stage(stage)), in: model,
      persona: try self.persona(persona))
  }

  func matrix(_ name: String = "marketing-4") throws -> CoverageMatrix {
    CoverageMatrix(model: try model(name), scores: scores)
  }

  func coverage(
    _ stage: String, _ persona: String, in name: String = "marketing-4"
  ) throws -> CoverageCell {
    let matrix = try matrix(name)
    let number = try #require(matrix.model.stages.firstIndex { $0.id == stage })
    return matrix.cell(stage: number, persona: try self.persona(persona))
  }
}
