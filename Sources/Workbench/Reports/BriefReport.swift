import FunnelCore
import Reporting
import TerminalText

/// The commissioning brief for one cell as a report.
enum BriefReport {
  static func answer(
    stage: Int, persona: Int, format name: String?, _ view: View
  ) throws(CommandFailure) -> Answer {
    let matrix = view.matrix
    let cell = matrix.cell(stage: stage, persona: persona)
    let place = view.model.stages[stage]
    let buyer = view.workspace.personas[persona]
    let format = try format(name, cell, place, view)
    let closest = matrix.closest(to: cell)
    var brief = Brief(stage: stage, persona: persona, view)
    if let closest {
      let asset = view.workspace.assets[closest.asset]
      brief.add(
        "Start from",
        ["\(asset.id) \"\(asset.title)\", potential \(closest.potential) (\(asset.origin.path))"])
    }
    let kind = format.map { "\($0.id), " } ?? ""
    let head = "Brief: \(kind)\(place.id) × \(buyer.id)"
    var facts: [(String, [String])] = []
    if let format {
      facts.append(
        (
          "Format",
          [
            "\(format.id), \(format.team.rawValue), \(Amount.text(format.cost)), "
              + Plural.of(format.days, "day")
          ]
        ))
    }
    let missing =
      cell.missingFormats.isEmpty
      ? "" : "; required: \(cell.missingFormats.joined(separator: ", "))"
    facts.append(("Gap", ["has \(cell.have), wants \(cell.want)\(missing)"]))
    let all = facts + brief.parts.map { ($0.label, $0.lines) }
    var report = Report(
      command: "brief", title: head, today: "\(view.today)",
      blocks: [
        .lines([StyledText(head, .strong)]),
        .fields(
          all.flatMap { label, lines in
            lines.enumerated().map { number, line in
              Field(lines.count == 1 ? label : "\(label), \(number + 1)", StyledText(line))
            }
          }),
      ],
      rows: [
        .object(
          [("stage", .string(place.id)), ("persona", .string(buyer.id))]
            + all.map { ($0.0.lowercased(), .array($0.1.map { .string($0) })) })
      ])
    if cell.gap == 0 { report.notes = ["There is no gap here: the cell has what it wants."] }
    let who = view.workspace.namedPersonas.isEmpty ? "" : " persona=\(buyer.id)"
    let label = view.workspace.labelsStage(of: place)?.id ?? place.id
    let name = "\(format.map { "\($0.id) " } ?? "")for \(buyer.title), \(place.title)"
    report.hint = Hint(
      "Start it",
      "asset new \(LineSplitter.quoted(name))\(format.map { " format=\($0.id)" } ?? "") "
        + "stage=\(label)\(who) --dry-run")
    return Answer(report)
  }

  /// The format asked for, else a required one that is missing, else the cheapest that suits the stage.
  private static func format(
    _ name: String?, _ cell: CoverageCell, _ stage: Stage, _ view: View
  ) throws(CommandFailure) -> Format? {
    let vocabulary = view.workspace.vocabulary
    if let name { return try FormatName.format(name, in: "format:\(name)", view) }
    if let missing = cell.missingFormats.first { return vocabulary.format(missing) }
    let suiting = vocabulary.formats.filter { format in
      let fits = view.library.scorer.fit(ofFormat: format.id)
      let fit = stage.run.phases.map { fits[$0.index] }.max() ?? 0
      return !format.isForSellers && fit >= view.workspace.settings.threshold
    }
    return suiting.enumerated().min {
      ($0.element.cost, $0.offset) < ($1.element.cost, $1.offset)
    }?.element
  }
}
