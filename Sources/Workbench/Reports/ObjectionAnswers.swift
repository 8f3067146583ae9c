import FunnelCore

/// The assets that say they answer an objection, and which of them count.
struct ObjectionAnswers {
  /// An asset and its best score in the objection's cells.
  struct Answer {
    let asset: Asset
    let score: Int
    let state: LifeState
  }

  /// Live and fit for a buyer's eyes, the best score first.
  let sent: [Answer]
  /// Live, for the seller only.
  let own: [Answer]
  /// Not live on the day.
  let idle: [Answer]

  init(to objection: Objection, _ view: View) {
    let workspace = view.workspace
    let stages = view.stage(of: objection).map { [$0] } ?? view.model.stages
    let named = workspace.personas.indices.filter {
      objection.personas.contains(workspace.personas[$0].id)
    }
    let personas = named.isEmpty ? Array(workspace.personas.indices) : named
    let all = workspace.assets.indices.filter {
      workspace.assets[$0].objections.contains(objection.id)
    }.map { index in
      let scores = stages.flatMap { stage in
        personas.map { view.scores.cell(index, stage, in: view.model, persona: $0).score }
      }
      return Answer(
        asset: workspace.assets[index], score: scores.max() ?? 0,
        state: view.scores.assets[index].state)
    }.sorted { ($1.score, $0.asset.id) < ($0.score, $1.asset.id) }
    let live = all.filter { $0.state == .live }
    sent = live.filter { $0.asset.visibility != .internal }
    own = live.filter { $0.asset.visibility == .internal }
    idle = all.filter { $0.state != .live }
  }
}
