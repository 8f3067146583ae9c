import WorkspaceFiles

/// What a row of the last table stands for, so that the next command can name it by number.
public enum RowReference: Equatable, Sendable {
  case asset(String)
  /// Stage id and persona id in a funnel model.
  case cell(stage: String, persona: String, funnel: String)
  /// An asset in a cell of a funnel model.
  case score(asset: String, stage: String, persona: String, funnel: String)
  case persona(String)
  case objection(String)
  case campaign(String)
  case account(String)
  case funnel(String)
  /// A saved view.
  case view(String)
  /// A step of a plan made with these wishes in a funnel model, by its index among the planner's steps;
  /// the asset it is about, where that exists.
  case planStep(campaign: String, wishes: [String], step: Int, funnel: String, asset: String?)
  /// A row no command takes, such as a question nobody answers.
  case other

  /// The id of the record of this kind the row stands for.
  func id(of kind: RecordKind) -> String? {
    switch (kind, self) {
    case (.asset, .asset(let id)), (.asset, .score(let id, _, _, _)), (.persona, .persona(let id)),
      (.objection, .objection(let id)), (.campaign, .campaign(let id)),
      (.account, .account(let id)):
      id
    case (.asset, .planStep(_, _, _, _, let asset)): asset
    default: nil
    }
  }
}
