import FunnelCore
import Reporting
import TerminalText

/// Scores as a report.
enum ScoresReport {
  private struct Entry {
    let asset: Int
    let stage: Int
    let persona: Int
    let cell: CellScore
    let value: Int?
  }

  static func answer(
    _ view: View, _ query: Query, limit: Int? = nil
  ) throws(CommandFailure) -> Answer {
    let plugin = try query.value("plugin").map { (name) throws(CommandFailure) in
      try PluginName.checked(name, in: view)
    }
    var entries = try entries(view, query, plugin: plugin)
    let total = entries.count
    if let limit { entries = Array(entries.prefix(max(0, limit))) }
    var columns = [
      Column(key: "row", heading: "#", kind: .number),
      Column(key: "asset", heading: "ASSET", kind: .id),
      Column(key: "stage", heading: "STAGE"),
      Column(key: "persona", heading: "PERSONA"),
      Column(key: "score", heading: "SCORE", kind: .number),
      Column(key: "fit", heading: "FIT", kind: .number, isExtra: true),
      Column(key: "stage-fit", heading: "STAGE FIT", kind: .number, isExtra: true),
      Column(key: "persona-fit", heading: "PERSONA FIT", kind: .number, isExtra: true),
      Column(key: "quality", heading: "QUALITY", kind: .number, isExtra: true),
    ]
    if let plugin { columns.append(Column(key: plugin, heading: plugin, kind: .number)) }
    columns.append(Column(key: "verdict", heading: "COVERS"))
    let table = Table(
      columns: columns,
      rows: entries.enumerated().map { number, entry in
        let cell = entry.cell
        let why =
          "explain \(LineSplitter.quoted(view.workspace.assets[entry.asset].id)) "
          + "stage:\(view.model.stages[entry.stage].id) "
          + "persona:\(view.workspace.personas[entry.persona].id)"
        var cells: [Cell] = [
          Cell(number + 1), Cell(view.workspace.assets[entry.asset].id),
          Cell(view.model.stages[entry.stage].id),
          Cell(view.workspace.personas[entry.persona].id), Cell(cell.score, .strong).why(why),
          Cell(cell.fit).why(why), Cell(cell.stageFit.value).why(why),
          Cell(cell.personaFit.value).why(why), Cell(cell.quality).why(why),
        ]
        if plugin != nil { cells.append(entry.value.map { Cell($0).why(why) } ?? .empty) }
        return cells + [Cell(Verdict.of(cell), cell.covers ? .good : .plain)]
      })
    var report = Report(
      command: "scores", title: view.title("Scores", query), today: "\(view.today)",
      blocks: entries.isEmpty ? [] : [.table(table)],
      rows: entries.map { .object(members(view, $0)) })
    if total == 0 {
      let reason = try Emptiness(of: query, keys: AssetFilters.keys, noun: "asset") {
        (query) throws(CommandFailure) in
        Set(try Self.entries(view, query, plugin: nil).map(\.asset)).count
      }
      report.notes = [reason.line]
      report.hint = reason.hint("scores")
    } else {
      let count = entries.count < total ? "\(entries.count) of " : ""
      report.notes = [StyledText("\(count)\(Plural.of(total, "score")), \(view.lens).")]
      report.hint = Hint("Why", "explain 1")
    }
    let rows = entries.map {
      RowReference.score(
        asset: view.workspace.assets[$0.asset].id, stage: view.model.stages[$0.stage].id,
        persona: view.workspace.personas[$0.persona].id, funnel: view.model.name)
    }
    return Answer(report, rows: rows, summary: Plural.of(entries.count, "score"))
  }

  /// The members every row of `scores` and `explain` begins with.
  static func members(
    _ view: View, asset: Int, stage: Int, persona: Int, cell: CellScore
  ) -> [(String, JSONValue)] {
    [
      ("asset", .string(view.workspace.assets[asset].id)),
      ("stage", .string(view.model.stages[stage].id)),
      ("persona", .string(view.workspace.personas[persona].id)), ("score", .integer(cell.score)),
      ("fit", .integer(cell.fit)), ("stageFit", .integer(cell.stageFit.value)),
      ("personaFit", .integer(cell.personaFit.value)), ("quality", .integer(cell.quality)),
      ("floor", .integer(cell.floor)), ("threshold", .integer(cell.threshold)),
      ("covers", .bool(cell.covers)), ("stale", .bool(cell.isStale)),
    ]
  }

  private static func members(_ view: View, _ entry: Entry) -> [(String, JSONValue)] {
    members(view, asset: entry.asset, stage: entry.stage, persona: entry.persona, cell: entry.cell)
      + (entry.value.map { [("value", .integer($0))] } ?? [])
  }

  private static func entries(
    _ view: View, _ query: Query, plugin: String?
  ) throws(CommandFailure) -> [Entry] {
    let hasCells = query.filters.contains { $0.key == "stage" || $0.key == "persona" }
    let cells = try CellFilter(query, in: view)
    var assetQuery = query
    assetQuery.filters.removeAll { $0.key == "stage" || $0.key == "persona" }
    var entries: [Entry] = []
    for asset in try AssetFilters.assets(matching: assetQuery, in: view) {
      let best = view.bestCell(of: asset)
      let wanted =
        hasCells
        ? cells.stages.flatMap { stage in cells.personas.map { (stage, $0) } }
        : [(best.stage, best.persona)]
      for (stage, persona) in wanted {
        let cell = view.scores.cell(
          asset, view.model.stages[stage], in: view.model, persona: persona)
        if hasCells && cell.fit == 0 { continue }
        let value = plugin.flatMap { name in
          view.library.scorer.explain(
            asset, view.model.stages[stage], in: view.model, persona: persona, scores: view.scores
          ).terms.first { $0.plugin == name && $0.judgement.applies }?.judgement.value
        }
        entries.append(
          Entry(asset: asset, stage: stage, persona: persona, cell: cell, value: value))
      }
    }
    return entries.sorted {
      if $0.value != $1.value { return ($0.value ?? 101) < ($1.value ?? 101) }
      if $0.cell.score != $1.cell.score { return $0.cell.score > $1.cell.score }
      return ($0.asset, $0.stage, $0.persona) < ($1.asset, $1.stage, $1.persona)
    }
  }
}
