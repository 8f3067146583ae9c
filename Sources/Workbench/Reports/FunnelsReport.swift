import FunnelCore
import Reporting
import TerminalText

/// Funnel models as reports.
enum FunnelsReport {
  static func answer(_ view: View) -> Answer {
    let models = view.workspace.funnels.models
    let reaches = models.map { ModelReach(model: $0, scores: view.scores) }
    let table = Table(
      columns: [
        Column(key: "row", heading: "#", kind: .number),
        Column(key: "funnel", heading: "FUNNEL", kind: .id),
        Column(key: "team", heading: "TEAM", kind: .id),
        Column(key: "inside", heading: "INSIDE", kind: .number),
        Column(key: "outside", heading: "OUTSIDE", kind: .number),
        Column(key: "stages", heading: "STAGES"),
      ],
      rows: zip(models, reaches).enumerated().map { number, pair in
        let (model, reach) = pair
        return [
          Cell(number + 1), Cell(model.name, model.name == view.model.name ? .strong : .plain),
          Cell(model.team.rawValue), Cell(reach.inside.count), Cell(reach.outside.count),
          Cell(model.stages.map(\.id).joined(separator: ", ")),
        ]
      })
    let report = Report(
      command: "funnels", title: "Funnel models", today: "\(view.today)",
      blocks: [.table(table)],
      rows: zip(models, reaches).map { model, reach in
        .object([
          ("funnel", .string(model.name)), ("title", .string(model.title)),
          ("team", .string(model.team.rawValue)), ("inside", .integer(reach.inside.count)),
          ("outside", .integer(reach.outside.count)),
          ("stages", .array(model.stages.map { .string($0.id) })),
        ])
      },
      notes: [
        "Looking through \(view.model.name).  INSIDE + OUTSIDE = all mapped assets."
      ],
      hint: models.first { $0.name != view.model.name }.map {
        Hint("Change", "funnel use \($0.name)")
      })
    return Answer(report, rows: models.map { .funnel($0.name) })
  }

  static func one(_ model: FunnelModel, _ view: View) -> Answer {
    let matrix = CoverageMatrix(model: model, scores: view.scores)
    let covering = model.stages.indices.map { matrix.covering(stage: $0).count }
    let table = Table(
      columns: [
        Column(key: "stage", heading: "STAGE", kind: .id),
        Column(key: "phases", heading: "PHASES", kind: .id),
        Column(key: "team", heading: "TEAM", kind: .id),
        Column(key: "assets", heading: "ASSETS", kind: .number),
        Column(key: "goal", heading: "GOAL"),
      ],
      rows: zip(model.stages, covering).map { stage, count in
        [
          Cell(stage.id), Cell(stage.run.numbers), Cell(stage.team.rawValue), Cell(count),
          Cell(stage.goal),
        ]
      })
    var lines: [StyledText] = []
    for labels in view.workspace.settings.labels.stages {
      let questions = view.workspace.settings.stages[labels.id]?.questions ?? []
      let asking = model.stages.filter { view.workspace.labelsStage(of: $0)?.id == labels.id }
      guard !questions.isEmpty, !asking.isEmpty else { continue }
      lines.append("Buyers ask at \(asking.map(\.id).joined(separator: ", ")):")
      lines += questions.map { "  \($0.text)" }
    }
    let outside = model.outside.map { "\($0.rawValue) \($0.name)" }.joined(separator: ", ")
    let report = Report(
      command: "funnel show", title: model.title, today: "\(view.today)",
      blocks: [.table(table)] + (lines.isEmpty ? [] : [.lines([""] + lines)]),
      rows: zip(model.stages, covering).map { stage, count in
        .object([
          ("stage", .string(stage.id)), ("title", .string(stage.title)),
          ("goal", .string(stage.goal)), ("team", .string(stage.team.rawValue)),
          ("phases", .array(stage.run.phases.map { .string($0.name) })),
          ("assets", .integer(count)),
        ])
      },
      notes: [
        StyledText(
          outside.isEmpty ? "The model spans the whole journey." : "Outside the model: \(outside).")
      ],
      hint: model.name == view.model.name
        ? Hint("Coverage", "map") : Hint("Look through it", "funnel use \(model.name)"))
    return Answer(report)
  }
}
