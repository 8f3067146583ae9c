import FunnelCore
import Reporting
import TerminalText

/// The gaps of a view as a report: cells short of their target, then objections without an answer.
enum GapsReport {
  static func answer(
    _ view: View, _ query: Query, limit: Int? = nil
  ) throws(CommandFailure) -> Answer {
    let filter = try CellFilter(query, in: view)
    try CellFilter.refuseWords(query, in: view, known: CellFilter.keys + ["min"])
    let matrix = view.matrix
    let all = matrix.gaps
    let gaps = try matching(query, all, view)
    let shown = limit.map { Array(gaps.prefix(max(0, $0))) } ?? gaps
    let unanswered = try ObjectionGaps(in: matrix, query, view)
    let heard = unanswered.prefix(limit.map { $0 - shown.count })
    var columns = [
      Column(key: "row", heading: "#", kind: .number),
      Column(key: "stage", heading: "STAGE", kind: .id),
    ]
    if !filter.hasOnePersona {
      columns.append(Column(key: "persona", heading: "PERSONA", kind: .id))
    }
    columns += [
      Column(key: "have", heading: "HAVE", kind: .number),
      Column(key: "want", heading: "WANT", kind: .number), .drawing,
      Column(key: "gap", heading: "GAP", kind: .number),
      Column(key: "severity", heading: "SEVERITY", kind: .number, isExtra: true), .extraDrawing,
      Column(key: "missing-formats", heading: "NEEDS", isExtra: true),
      Column(key: "stale", heading: "STALE, WOULD COUNT", isExtra: true),
      Column(key: "closest", heading: "CLOSEST TO REWORK"),
      Column(key: "closest-id", heading: "ID", kind: .id, isExtra: true),
      Column(key: "potential", heading: "POTENTIAL", kind: .number),
    ]
    let table = Table(
      columns: columns,
      rows: shown.enumerated().map { number, gap in
        row(
          number + 1, gap, view, withPersona: !filter.hasOnePersona,
          greatest: gaps.first?.cell.severity ?? 0)
      })
    var report = Report(
      command: "gaps", title: view.title("Stage gaps", query), today: "\(view.today)",
      blocks: shown.isEmpty && heard.count == 0 ? [] : [.table(table)],
      rows: shown.map { json($0, view) } + heard.json)
    report.about = CoverageLens.members(
      view, query, filter, of: matrix,
      leftOut: gaps.count - shown.count + unanswered.count - heard.count)
    if heard.count > 0 {
      report.blocks += [
        .heading("Objections heard without a live answer"), .table(heard.table(after: shown.count)),
      ]
    }
    report.notes = notes(gaps, shown: shown.count, of: all, view, filter)
    if unanswered.count > 0 {
      report.notes.append(
        StyledText(
          ((1..<unanswered.count).contains(heard.count) ? "\(heard.count) of " : "")
            + "\(Plural.of(unanswered.count, "objection")) heard without a live answer"
            + (query.value("min") == nil ? "." : "; min: counts cells only.")))
    }
    report.hint = Hint("Why", "explain 1")
    if gaps.isEmpty, !all.isEmpty {
      let reason = try Emptiness(of: query, keys: CellFilter.keys + ["min"], noun: "gap") {
        (query) throws(CommandFailure) in try matching(query, all, view).count
      }
      report.notes.insert(reason.line, at: 0)
      if report.rows.isEmpty { report.hint = reason.hint("gaps") }
    } else if report.rows.isEmpty {
      report.hint = Hint("Coverage", "map")
    }
    let references = shown.map {
      RowReference.cell(
        stage: view.model.stages[$0.cell.stage].id,
        persona: view.workspace.personas[$0.cell.persona].id, funnel: view.model.name)
    }
    return Answer(
      report, rows: references + heard.references, summary: Plural.of(report.rows.count, "gap"),
      warnings: UnreadLogLines.of(view))
  }

  /// The gaps a query lets through.
  /// - Throws: `CommandFailure` for a value nobody knows.
  private static func matching(
    _ query: Query, _ all: [Gap], _ view: View
  ) throws(CommandFailure) -> [Gap] {
    let filter = try CellFilter(query, in: view)
    var least = 1
    if let text = query.value("min") {
      guard let number = Int(text), number >= 1 else {
        throw CommandFailure("min: wants a whole number from 1, not \"\(text)\".")
      }
      least = number
    }
    return all.filter { filter.includes($0.cell) && $0.cell.gap >= least }
  }

  /// - Parameter greatest: the severity of the worst gap.
  private static func row(
    _ number: Int, _ gap: Gap, _ view: View, withPersona: Bool, greatest: Int
  ) -> [Cell] {
    let cell = gap.cell
    let assets = view.workspace.assets
    let (stage, persona) = (
      view.model.stages[cell.stage].id, view.workspace.personas[cell.persona].id
    )
    let why = "explain stage:\(stage) persona:\(persona)"
    var cells: [Cell] = [Cell(number), Cell(stage)]
    if withPersona { cells.append(Cell(persona)) }
    return cells + [
      Cell(cell.have, cell.isEmpty ? .danger : .plain).why(why), Cell(cell.want).why(why),
      Cell(Bar.have(cell.have, of: cell.want), cell.isEmpty ? .danger : .warning),
      Cell(
        value: .integer(cell.gap), text: cell.missingFormats.isEmpty ? nil : "\(cell.gap)*",
        meaning: .warning
      ).why(why),
      Cell(cell.severity).why(why),
      Cell(
        Bar.length(cell.severity, greatest: greatest), cell.isEmpty ? .danger : .warning),
      Cell(cell.missingFormats.joined(separator: ", ")),
      Cell(cell.renewable.map { assets[$0].id }.joined(separator: ", ")),
      gap.closest.map { Cell(title(of: $0, view)) } ?? .empty,
      gap.closest.map { Cell(assets[$0.asset].id) } ?? .empty,
      gap.closest.map { Cell($0.potential).why(why) } ?? .empty,
    ]
  }

  /// The title, behind its state where that is why it does not cover yet.
  private static func title(of closest: Gap.Closest, _ view: View) -> String {
    let title = view.workspace.assets[closest.asset].title
    let state = view.scores.assets[closest.asset].state
    return state == .live ? title : "(\(state.rawValue)) \(title)"
  }

  private static func json(_ gap: Gap, _ view: View) -> JSONValue {
    let cell = gap.cell
    let assets = view.workspace.assets
    return .object([
      ("kind", .string("cell")), ("stage", .string(view.model.stages[cell.stage].id)),
      ("persona", .string(view.workspace.personas[cell.persona].id)),
      ("have", .integer(cell.have)), ("want", .integer(cell.want)), ("gap", .integer(cell.gap)),
      ("severity", .integer(cell.severity)),
      ("missingFormats", .array(cell.missingFormats.map { .string($0) })),
      ("covering", .array(cell.covering.map { .string(assets[$0].id) })),
      ("stale", .array(cell.renewable.map { .string(assets[$0].id) })),
      (
        "closest",
        gap.closest.map {
          .object([
            ("asset", .string(assets[$0.asset].id)), ("potential", .integer($0.potential)),
          ])
        } ?? .null
      ),
    ])
  }

  private static func notes(
    _ gaps: [Gap], shown: Int, of all: [Gap], _ view: View, _ filter: CellFilter
  ) -> [StyledText] {
    if all.isEmpty { return ["No gaps \(view.lens): every cell has what it wants."] }
    if gaps.isEmpty { return [] }
    let short = gaps.reduce(0) { $0 + $1.cell.gap }
    var line =
      shown < gaps.count
      ? "\(shown) of \(Plural.of(gaps.count, "gap"))" : Plural.of(gaps.count, "gap")
    line += ", \(Plural.of(short, "asset")) short, \(view.lens)."
    var notes = [StyledText(line)]
    let stale = Set(gaps.flatMap(\.cell.renewable)).count
    let needs = gaps.prefix(shown).enumerated().filter { !$0.element.cell.missingFormats.isEmpty }
    if !needs.isEmpty {
      let rows = needs.map { number, gap in
        "row \(number + 1) needs \(gap.cell.missingFormats.joined(separator: ", "))"
      }
      notes.append(StyledText("* required formats: \(rows.joined(separator: "; "))."))
    }
    if stale > 0 {
      notes.append(StyledText("\(Plural.of(stale, "stale asset")) would count if renewed."))
    }
    return notes
  }
}
