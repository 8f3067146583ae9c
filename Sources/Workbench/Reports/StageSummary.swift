import FunnelCore
import Reporting
import TerminalText

/// How far each stage has what is wanted of it: a funnel, and the table it is drawn from.
struct StageSummary {
  private let view: View
  private let rows: [Row]

  private struct Row {
    let stage: Stage
    let have: Int
    let want: Int
    let isHandOff: Bool

    var meaning: Meaning {
      want == 0 ? .faint : have == 0 ? .empty : have < want ? .short : .met
    }
  }

  /// The stages and personas that a query speaks of.
  /// - Throws: `CommandFailure` for a value nobody knows.
  init(_ view: View, _ query: Query) throws(CommandFailure) {
    self.view = view
    let filter = try CellFilter(query, in: view)
    let matrix = view.matrix
    let handOff = view.model.handOff
    rows = filter.stages.map { index in
      let cells = filter.personas.map { matrix.cell(stage: index, persona: $0) }
      let stage = view.model.stages[index]
      return Row(
        stage: stage, have: cells.reduce(0) { $0 + min($1.have, $1.want) },
        want: cells.reduce(0) { $0 + $1.want }, isHandOff: stage == handOff)
    }
  }

  /// The drawing; nothing where nothing is wanted.
  var figure: [Block] {
    guard rows.contains(where: { $0.want > 0 }) else { return [] }
    return [
      .figure(
        .funnel(
          FunnelChart(
            title: "What counts of what is wanted, stage by stage",
            stages: rows.map {
              FunnelChart.Stage(
                title: $0.stage.title, have: $0.have, want: $0.want, meaning: $0.meaning,
                isHandOff: $0.isHandOff)
            })))
    ]
  }

  /// The same figures under a heading.
  var table: [Block] {
    guard rows.contains(where: { $0.want > 0 }) else { return [] }
    let cells = rows.map { row -> [Cell] in
      let why = "explain stage:\(row.stage.id)"
      return [
        Cell(row.stage.id), Cell(row.stage.team.rawValue), Cell(row.have).why(why),
        Cell(row.want).why(why), Cell(row.want - row.have).why(why),
        Cell(row.isHandOff ? "hand-off: marketing to sales" : ""),
      ]
    }
    return [
      .heading("Stages"),
      .table(
        Table(
          columns: [
            Column(key: "stage", heading: "STAGE", kind: .id),
            Column(key: "team", heading: "TEAM", kind: .id),
            Column(key: "counts", heading: "COUNTS", kind: .number),
            Column(key: "want", heading: "WANT", kind: .number),
            Column(key: "short", heading: "SHORT", kind: .number),
            Column(key: "note", heading: ""),
          ], rows: cells)),
      .lines(["COUNTS: of each persona's assets at most as many as are wanted."]),
    ]
  }
}
