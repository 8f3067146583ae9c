import FunnelCore
import Reporting
import TerminalText

/// What coverage would be, cell by cell where it differs.
enum WhatIfReport {
  /// - Parameters:
  ///   - what: what is supposed, as a sentence goes on behind "If".
  ///   - notes: what else it would change.
  static func answer(
    _ command: String, if what: String, _ change: CoverageChange, notes: [String], hint: Hint,
    _ view: View
  ) -> Answer {
    let table = Table(
      columns: [
        Column(key: "row", heading: "#", kind: .number),
        Column(key: "stage", heading: "STAGE", kind: .id),
        Column(key: "persona", heading: "PERSONA", kind: .id),
        Column(key: "have", heading: "HAVE", kind: .number),
        Column(key: "then", heading: "THEN", kind: .number),
        Column(key: "want", heading: "WANT", kind: .number),
        Column(key: "gap", heading: "GAP", kind: .number),
        Column(key: "gap-then", heading: "GAP THEN", kind: .number),
      ],
      rows: change.cells.enumerated().map { number, cell in
        let isWorse = cell.gap > cell.before.gap
        let isBetter = cell.gap < cell.before.gap
        return [
          Cell(number + 1), Cell(view.model.stages[cell.before.stage].id),
          Cell(view.workspace.personas[cell.before.persona].id), Cell(cell.before.have),
          Cell(cell.have), Cell(cell.before.want), Cell(cell.before.gap),
          Cell(cell.gap, isWorse ? .danger : isBetter ? .good : .plain),
        ]
      })
    let head = "If \(what)"
    var report = Report(
      command: command, title: "\(head), through \(view.model.name)", today: "\(view.today)",
      blocks: [.lines([StyledText(head, .strong)])] + (change.cells.isEmpty ? [] : [.table(table)]),
      rows: [json(change, view)])
    report.notes = [StyledText(line(change, view))]
    report.notes += notes.map { StyledText($0) } + ["Nothing is written."]
    report.hint = hint
    return Answer(
      report,
      rows: change.cells.map {
        .cell(
          stage: view.model.stages[$0.before.stage].id,
          persona: view.workspace.personas[$0.before.persona].id, funnel: view.model.name)
      }, summary: Plural.of(change.cells.count, "cell"))
  }

  private static func line(_ change: CoverageChange, _ view: View) -> String {
    func percent(_ share: Int?) -> String { share.map { "\($0)%" } ?? "n/a" }
    let gap = change.gapChange
    let gaps =
      gap == 0
      ? "no gap changes"
      : "\(abs(gap)) \(gap > 0 ? "more" : "fewer") \(abs(gap) == 1 ? "asset" : "assets") short"
    return change.cells.isEmpty
      ? "Coverage stays as it is, \(percent(change.before)) \(view.lens)."
      : "Coverage \(percent(change.before)) → \(percent(change.after)) \(view.lens), \(gaps)."
  }

  private static func json(_ change: CoverageChange, _ view: View) -> JSONValue {
    .object([
      ("before", change.before.map { .integer($0) } ?? .null),
      ("after", change.after.map { .integer($0) } ?? .null),
      (
        "cells",
        .array(
          change.cells.map {
            .object([
              ("stage", .string(view.model.stages[$0.before.stage].id)),
              ("persona", .string(view.workspace.personas[$0.before.persona].id)),
              ("have", .integer($0.before.have)), ("then", .integer($0.have)),
              ("want", .integer($0.before.want)), ("gap", .integer($0.before.gap)),
              ("gapThen", .integer($0.gap)),
            ])
          })
      ),
      (
        "objections",
        .array(change.objections.map { .string(view.workspace.objections[$0].id) })
      ),
    ])
  }
}
