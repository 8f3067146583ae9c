import FunnelCore
import WorkspaceFiles

/// The records of one kind in a workspace, as commands point at them.
struct Records {
  let kind: RecordKind
  /// Their ids and files, in byte order of the ids.
  let all: [(id: String, path: String)]

  init(_ kind: RecordKind, in workspace: Workspace) {
    self.kind = kind
    all =
      switch kind {
      case .asset: workspace.assets.map { ($0.id, $0.origin.path) }
      case .persona: workspace.namedPersonas.map { ($0.id, $0.origin.path) }
      case .objection: workspace.objections.map { ($0.id, $0.origin.path) }
      case .campaign: workspace.campaigns.map { ($0.id, $0.origin.path) }
      case .account: workspace.accounts.map { ($0.id, $0.origin.path) }
      }
  }

  /// The file of a record.
  func path(of id: String) -> String? { all.first { $0.id == id }?.path }

  /// The ids that targets name, each once: ids, their starts, several joined by commas, rows and
  /// ranges of the last table.
  /// - Throws: `CommandFailure` for a target nobody knows.
  func ids(_ targets: [String], rows: [RowReference]) throws(CommandFailure) -> [String] {
    let reader = TargetReader(rows: rows)
    let known = all.map(\.id)
    var found: [String] = []
    let parts = targets.flatMap {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    for target in parts {
      guard !known.contains(target), let rows = try reader.rows(target) else {
        found.append(try TargetReader.id(target, among: known, what: kind.rawValue))
        continue
      }
      for row in rows {
        if let id = row.id(of: kind) {
          found.append(id)
        } else if case .cell = row {
          throw CommandFailure(
            "Row \(target) is a gap, not an \(kind.rawValue); explain \(target) names the closest "
              + "one.", status: .notFound)
        } else {
          throw CommandFailure("Row \(target) is no \(kind.rawValue).", status: .notFound)
        }
      }
    }
    var seen: Set<String> = []
    return found.filter { seen.insert($0).inserted }
  }

  /// The one id a target names.
  /// - Throws: `CommandFailure` for a target nobody knows, or one that names several.
  func id(_ target: String, rows: [RowReference]) throws(CommandFailure) -> String {
    let ids = try ids([target], rows: rows)
    guard ids.count == 1, let id = ids.first else {
      throw CommandFailure("One \(kind.rawValue) at a time, not \(target).")
    }
    return id
  }
}
