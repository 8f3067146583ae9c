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
}
