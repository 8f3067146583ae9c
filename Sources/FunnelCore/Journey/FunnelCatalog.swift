/// All funnel models a workspace knows: the built-in ones and its own.
public struct FunnelCatalog: Sendable {
  /// Built-in models first, then the workspace's own in order of name.
  public let models: [FunnelModel]

  /// The built-in models and `own`; an own model with a built-in name replaces it.
  public init(own: [FunnelModel] = []) {
    let names = Set(own.map(\.name))
    models =
      BuiltInModels.all.filter { !names.contains($0.name) } + own.sorted { $0.name < $1.name }
  }

  /// The model called `name`.
  public func model(_ name: String) -> FunnelModel? { models.first { $0.name == name } }

  /// The phases a stage name stands for.
  ///
  /// A name is read in the `labels` model (with its known synonyms); `MODEL/stage` names the model
  /// outright; any other name counts when all models that hold it agree on its phases.
  /// - Throws: `StageNameError` with what was expected and the nearest right name.
  public func run(named text: String, labels: FunnelModel) throws(StageNameError) -> PhaseRun {
    let parts = text.split(separator: "/", maxSplits: 1).map(String.init)
    if parts.count == 2, let other = model(parts[0].lowercased()) {
      let name = Kebab.id(from: parts[1])
      if let stage = other.stage(name) { return stage.run }
      throw .unknown(text, nearest: NearestName.of(name, in: other.stages.map(\.id)))
    }
    let name = Kebab.id(from: text)
    if let stage = labels.stage(name) { return stage.run }
    for synonym in StageSynonyms.all[name] ?? [] {
      switch synonym {
      case .stage(let id): if let stage = labels.stage(id) { return stage.run }
      case .run(let run): return run
      }
    }
    let holders = models.compactMap { model in model.stage(name).map { (model, $0.run) } }
    guard let first = holders.first else {
      let known = labels.stages.flatMap { [$0.id] + $0.aliases }
      throw .unknown(text, nearest: NearestName.of(name, in: known))
    }
    guard holders.allSatisfy({ $0.1 == first.1 }) else {
      throw .ambiguous(text, readings: holders.map { "\($0.0.name)/\(name)" })
    }
    return first.1
  }

  /// The stage that is exactly a run of phases: of the first of `preferred` that has one, else of
  /// the first model that has.
  public func stage(spanning run: PhaseRun, preferring preferred: [FunnelModel]) -> ModelStage? {
    for model in preferred + models {
      if let stage = model.stages.first(where: { $0.run == run }) {
        return ModelStage(model: model, stage: stage)
      }
    }
    return nil
  }
}
