import FunnelCore
import WorkspaceFiles

/// Records and the values of their fields, as completion offers them.
enum RecordNames {
  /// The ids of the records of a kind, with their titles.
  static func candidates(_ kind: RecordKind, _ view: View) -> [CommandCompleter.Candidate] {
    let workspace = view.workspace
    return switch kind {
    case .asset: workspace.assets.map { .init($0.id, detail: $0.title) }
    case .persona: workspace.personas.map { .init($0.id, detail: $0.title) }
    case .objection: workspace.objections.map { .init($0.id, detail: $0.statement) }
    case .campaign: workspace.campaigns.map { .init($0.id, detail: $0.title) }
    case .account: workspace.accounts.map { .init($0.id, detail: $0.title) }
    }
  }

  /// The values that make sense for a field; none where it takes any text.
  static func values(
    of field: String, of kind: RecordKind, _ view: View
  ) -> [CommandCompleter.Candidate] {
    let workspace = view.workspace
    switch field {
    case "persona": return candidates(.persona, view)
    case "objection", "objections": return candidates(.objection, view)
    case "accounts": return candidates(.account, view)
    case "proof", "cta.leads-to", "asset": return candidates(.asset, view)
    case "stage", "stages", "handoff.stage":
      return workspace.settings.labels.stages.map { .init($0.id, detail: $0.goal) }
    case "answers":
      return workspace.settings.stages.sorted { $0.key < $1.key }.flatMap { stage, wishes in
        wishes.questions.map { .init("\(stage)/\($0.id)", detail: $0.text) }
      }
    case "status": return PublicationStatus.allCases.map { .init($0.rawValue) }
    case "category": return ObjectionCategory.allCases.map { .init($0.rawValue) }
    case "owner", "by", "owners.marketing", "owners.sales":
      return PersonName.known(in: view).map { .init($0) }
    case "published", "reviewed", "from", "to", "date": return [.init("\(view.today)")]
    default:
      guard kind == .asset, let filter = AssetFilters.all.first(where: { $0.key == field }) else {
        return []
      }
      return filter.known(view).map { .init($0) }
    }
  }
}
