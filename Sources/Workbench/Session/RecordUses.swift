import FunnelCore
import WorkspaceFiles

/// The files of a workspace that name one of its records.
struct RecordUses {
  private let workspace: Workspace

  init(in workspace: Workspace) { self.workspace = workspace }

  /// Their paths in byte order, each with how often it names the record: a log once a conversation.
  func files(naming id: String, _ kind: RecordKind) -> [(path: String, count: Int)] {
    var counts: [String: Int] = [:]
    for path in paths(naming: id, kind) { counts[path, default: 0] += 1 }
    return counts.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .map { ($0.key, $0.value) }
  }

  private func paths(naming id: String, _ kind: RecordKind) -> [String] {
    switch kind {
    case .asset:
      assets { $0.callToAction?.leadsTo == id } + objections { $0.proof.contains(id) }
        + campaigns { $0.members.contains { $0.target == .asset(id) } }
    case .objection:
      conversations { $0.objection == id } + assets { $0.objections.contains(id) }
        + workspace.namedPersonas.filter { $0.objections.contains(id) }.map(\.origin.path)
        + campaigns { $0.members.contains { $0.target == .objection(id) } }
    case .account:
      conversations { $0.account == id } + campaigns { $0.accounts.contains(id) }
    case .persona:
      assets { if case .some(let ids) = $0.persona { ids.contains(id) } else { false } }
        + objections { $0.personas.contains(id) } + campaigns { $0.personas.contains(id) }
        + workspace.accounts.filter { $0.roles.contains { $0.personas.contains(id) } }
        .map(\.origin.path)
    case .campaign:
      []
    }
  }

  private func assets(_ names: (Asset) -> Bool) -> [String] {
    workspace.assets.filter(names).map(\.origin.path)
  }

  private func objections(_ names: (Objection) -> Bool) -> [String] {
    workspace.objections.filter(names).map(\.origin.path)
  }

  private func campaigns(_ names: (Campaign) -> Bool) -> [String] {
    workspace.campaigns.filter(names).map(\.origin.path)
  }

  private func conversations(_ names: (Conversation) -> Bool) -> [String] {
    workspace.conversations.filter(names).map(\.position.path)
  }
}
