import FunnelCore
import Reporting
import TerminalText

/// The journey as a report: phases with their assets, and a drawing of the models along them.
enum JourneyReport {
  /// Cells of one phase in the drawing; ten of them and the model's name fit 80.
  private static let phaseWidth = 6

  static func answer(_ view: View) -> Answer {
    let models = view.workspace.funnels.models
    let counts = Phase.allCases.map { assetCounts($0, view) }
    let greatest = counts.map(\.all).max() ?? 0
    let table = Table(
      columns: [
        Column(key: "number", heading: "#", kind: .number),
        Column(key: "phase", heading: "PHASE", kind: .id),
        Column(key: "marketing", heading: "MARKETING", kind: .number),
        Column(key: "sales", heading: "SALES", kind: .number),
        Column(key: "all", heading: "ALL", kind: .number),
        .drawing, Column(key: "note", heading: ""),
      ]
        + models.map { Column(key: $0.name, heading: $0.name, isExtra: true) },
      rows: Phase.allCases.map { phase in
        let count = counts[phase.index]
        let handOff = phase == BuiltInModels.handOff ? "◂ hand-off: marketing to sales" : ""
        let why = "assets phase:\(phase.name) status:live"
        return [
          Cell(phase.rawValue), Cell(phase.name),
          Cell(count.marketing).why(why + " team:marketing,joint"),
          Cell(count.sales).why(why + " team:sales,joint"),
          Cell(count.all, count.all == 0 ? .danger : .strong).why(why),
          Cell(Bar.length(count.all, greatest: greatest), .faint), Cell(handOff, .accent),
        ]
          + models.map { model in model.stage(holding: phase).map { Cell($0.id) } ?? .empty }
      })
    let unmapped = ModelReach(model: BuiltInModels.journey, scores: view.scores).unmapped.count
    let chart = JourneyChart(
      title: "Live assets of both teams, phase by phase, with the stages of \(view.model.name)",
      phases: Phase.allCases.map { phase in
        JourneyChart.Phase(
          name: phase.name, marketing: counts[phase.index].marketing,
          sales: counts[phase.index].sales, stage: view.model.stage(holding: phase)?.title,
          isHandOff: phase == BuiltInModels.handOff)
      })
    let report = Report(
      command: "journey", title: "One journey, \(models.count) models", today: "\(view.today)",
      blocks: [
        .figure(.journey(chart)), .table(table),
        .lines([""]),
        .verbatim(drawing(models, current: view.model.name).map(\.withoutTrailingSpaces)),
      ],
      rows: Phase.allCases.map { phase in
        let count = counts[phase.index]
        return .object([
          ("phase", .string(phase.name)), ("marketing", .integer(count.marketing)),
          ("sales", .integer(count.sales)), ("all", .integer(count.all)),
          ("handOff", .bool(phase == BuiltInModels.handOff)),
          (
            "stages",
            .object(
              models.compactMap { model in
                model.stage(holding: phase).map { (model.name, JSONValue.string($0.id)) }
              })
          ),
        ])
      },
      notes: [
        "Live assets by the phases they are declared or found for; \(unmapped) unmapped."
      ], hint: Hint("A model in full", "funnel show \(view.model.name)"))
    return Answer(report)
  }

  private static func assetCounts(_ phase: Phase, _ view: View) -> (
    marketing: Int, sales: Int, all: Int
  ) {
    let assets = view.scores.assets.indices.filter {
      view.scores.assets[$0].state == .live && view.scores.homePhases($0).contains(phase)
    }
    let teams = assets.map { view.workspace.assets[$0].team }
    return (
      teams.count { $0 == .marketing || $0 == .joint },
      teams.count { $0 == .sales || $0 == .joint },
      assets.count
    )
  }

  private static func drawing(_ models: [FunnelModel], current: String) -> [StyledText] {
    let width = models.map { CellWidth.of($0.name) }.max() ?? 0
    let header =
      Fitting.padded("", to: width, alignment: .left) + " "
      + Phase.allCases.map {
        "│" + Fitting.padded("\($0.rawValue)", to: phaseWidth - 1, alignment: .left)
      }.joined()
    return [StyledText(header, .faint)]
      + models.map { model in
        var line = StyledText(
          Fitting.padded(model.name, to: width, alignment: .left) + " ",
          model.name == current ? .strong : .plain)
        var phase = 1
        while phase <= Phase.allCases.count {
          let stage = Phase(rawValue: phase).flatMap { model.stage(holding: $0) }
          let length = stage.map { $0.run.last.rawValue - phase + 1 } ?? 1
          let room = length * phaseWidth - 1
          let text = stage.map { Fitting.abbreviated($0.title, to: room) } ?? "·"
          line += StyledText("│", .faint)
          line += StyledText(
            Fitting.padded(text, to: room, alignment: .left), stage == nil ? .faint : .plain)
          phase += length
        }
        return line
      }
  }
}
