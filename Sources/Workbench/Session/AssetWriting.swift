import FunnelCore
import TerminalText
import WorkspaceFiles

/// What the commands that change assets share.
enum AssetWriting {
  /// The assets that targets name: ids, their starts, several joined by commas, rows and ranges.
  /// - Throws: `CommandFailure` for a target nobody knows.
  static func assets(
    _ targets: [String], _ session: Session, _ view: View
  ) throws(CommandFailure) -> [Asset] {
    let reader = TargetReader(rows: session.lastRows)
    let ids = view.workspace.assets.map(\.id)
    var found: [String] = []
    for target in targets.flatMap({ $0.split(separator: ",").map(String.init) }) {
      guard let rows = try reader.rows(target) else {
        found.append(try TargetReader.id(target, among: ids, what: "asset"))
        continue
      }
      for row in rows {
        switch row {
        case .asset(let id), .score(let id, _, _): found.append(id)
        case .cell:
          throw CommandFailure(
            "Row \(target) is a gap, not an asset; explain \(target) names the closest one.",
            status: .notFound)
        default: throw CommandFailure("Row \(target) is no asset.", status: .notFound)
        }
      }
    }
    var seen: Set<String> = []
    return found.filter { seen.insert($0).inserted }.compactMap { view.workspace.asset($0) }
  }

  /// Makes the assignments in all assets, or in none.
  /// - Throws: `CommandFailure`.
  static func change(
    _ assets: [Asset], _ assignments: [AssetEditor.Assignment], title: String,
    _ session: inout Session, _ view: View, _ writing: WritingOptions
  ) throws(CommandFailure) -> Answer {
    try checkCallToAction(assignments, view)
    let editor = AssetEditor(folder: view.library.folder, reading: view.library.reading)
    var changes: [FileChange] = []
    for asset in assets {
      do {
        changes.append(try editor.change(asset, assignments))
      } catch {
        throw CommandFailure(error.message + "\nNothing changed.")
      }
    }
    let what = assignments.map { assignment in
      switch assignment.sign {
      case .set:
        assignment.value.isEmpty
          ? "no \(assignment.field)"
          : "\(assignment.field) \(Fitting.cut(assignment.value, to: 60))"
      case .add: "\(assignment.field) + \(assignment.value)"
      case .remove: "\(assignment.field) − \(assignment.value)"
      }
    }.joined(separator: ", ")
    return try session.write(
      Edit(title: title, changes: changes), in: view, writing,
      saying: ["\(assets.map(\.id).joined(separator: ", ")): \(what)"])
  }

  /// Refuses a call to action that would lead to an asset nobody has.
  static func checkCallToAction(
    _ assignments: [AssetEditor.Assignment], _ view: View
  ) throws(CommandFailure) {
    for assignment in assignments where assignment.field == "cta.leads-to" {
      let target = assignment.value
      let call = CallToAction(label: "", leadsTo: target)
      if target.isEmpty || call.isAddress || view.workspace.asset(target) != nil { continue }
      let nearest = NearestName.of(target, in: view.workspace.assets.map(\.id))
      throw CommandFailure.unknown(
        "asset", target, nearest: nearest, status: .notFound, replacing: "cta.leads-to=\(target)",
        with: nearest.map { "cta.leads-to=\($0)" })
    }
  }
}
