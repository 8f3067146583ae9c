import FunnelCore

/// Stage names typed in commands, read in the model looked through.
enum StageName {
  /// The stage of the view's model that a name means.
  /// - Throws: `CommandFailure` naming the nearest stage, or the model that has one of that name.
  static func stage(
    _ name: String, _ written: Query.Filter, in view: View
  ) throws(CommandFailure) -> Stage {
    let id = Kebab.id(from: name)
    if let stage = view.model.stage(id) { return stage }
    if let run = try? view.workspace.funnels.run(named: name, labels: view.model),
      let stage = view.model.stages.first(where: { $0.run == run })
    {
      return stage
    }
    let known = view.model.stages.flatMap { [$0.id] + $0.aliases }
    if let nearest = NearestName.of(id, in: known) {
      throw CommandFailure.unknown(
        "stage", name, nearest: nearest, replacing: written.text,
        with: written.text.replacing(name, with: nearest))
    }
    let holders = view.workspace.funnels.models.filter { $0.stage(id) != nil }.map(\.name)
    if let holder = holders.first {
      throw CommandFailure(
        "\(view.model.name) has no stage \"\(name)\"; \(holders.joined(separator: ", ")) has. "
          + "Add --funnel \(holder).")
    }
    throw CommandFailure.unknown("stage", name, nearest: nil, known: known)
  }

  /// The stage of any model that a name means: of the model looked through, else of the labels
  /// model, else of the models that agree on it; `MODEL/stage` names the model outright.
  /// - Throws: `CommandFailure` naming the nearest stage, or the models that disagree.
  static func anyModel(
    _ name: String, _ written: Query.Filter, in view: View
  ) throws(CommandFailure) -> ModelStage {
    let funnels = view.workspace.funnels
    let labels = view.workspace.settings.labels
    let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
    if parts.count == 1, let own = try? stage(name, written, in: view) {
      return ModelStage(model: view.model, stage: own)
    }
    do {
      let run = try funnels.run(named: name, labels: labels)
      let id = Kebab.id(from: parts.last ?? "")
      let models =
        parts.count == 2
        ? [funnels.model(parts[0].lowercased())].compactMap { $0 } : [labels] + funnels.models
      let holders = models.filter { $0.stage(id)?.run == run }
      if let found = funnels.stage(spanning: run, preferring: holders + [view.model, labels]) {
        return found
      }
      throw StageNameError.unknown(name, nearest: nil)
    } catch StageNameError.ambiguous(_, let readings) {
      throw CommandFailure(
        "Stage \"\(name)\" means different phases in different models; write "
          + readings.map { "stage:\($0)" }.joined(separator: " or ") + ".")
    } catch {
      let models = parts.count == 2 ? [funnels.model(parts[0].lowercased())] : []
      let known = (models.compactMap { $0 } + [view.model, labels] + funnels.models)
        .flatMap(\.stages).flatMap { [$0.id] + $0.aliases }
      let word = parts.last ?? name
      let nearest = NearestName.of(Kebab.id(from: word), in: known)
      throw CommandFailure.unknown(
        "stage", name, nearest: nearest, known: view.model.stages.map(\.id),
        replacing: written.text, with: nearest.map { written.text.replacing(word, with: $0) })
    }
  }
}
