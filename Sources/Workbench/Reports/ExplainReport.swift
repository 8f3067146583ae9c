import FunnelCore
import Reporting
import TerminalText

/// Explanations as reports: the terms, their inputs, and the lines they came from.
enum ExplainReport {
  /// An asset in its best cell, or in the cells of the filter; JSON has every cell of the filter.
  static func asset(
    _ id: String, _ view: View, _ filter: CellFilter, isNarrow: Bool
  ) throws(CommandFailure) -> Answer {
    guard let index = view.workspace.index(ofAsset: id) else {
      throw CommandFailure.unknown("asset", id, nearest: nil, status: .notFound)
    }
    let all = filter.stages.flatMap { stage in
      filter.personas.map { explain(index, stage, $0, view) }
    }
    let best = view.bestCell(of: index)
    let shown = isNarrow ? Array(all.prefix(4)) : [explain(index, best.stage, best.persona, view)]
    let asset = view.workspace.assets[index]
    var blocks: [Block] = []
    for (number, explanation) in shown.enumerated() {
      var lines: [StyledText] = number == 0 ? [] : [StyledText("")]
      lines.append(headline(explanation, asset))
      lines += ExplanationLines.of(explanation, in: asset)
      blocks.append(.lines(lines))
    }
    var report = Report(
      command: "explain", title: "Why \(asset.title)", today: "\(view.today)", blocks: blocks,
      rows: all.map { json($0, view) })
    if !isNarrow, all.count > 1 {
      report.notes = ["Its best cell."]
      report.hint = another(than: best, of: all, view).map {
        Hint(
          "Another", "explain \(LineSplitter.quoted(id)) stage:\($0.stage) persona:\($0.persona)")
      }
    } else if shown.count < all.count {
      report.notes = ["\(shown.count) of \(all.count) cells; --json has them all."]
    }
    return Answer(report, summary: Plural.of(all.count, "cell"))
  }

  /// A whole stage or persona: its cells, and what of them counts toward what is wanted.
  static func line(_ view: View, _ filter: CellFilter, of key: String) -> Answer {
    let matrix = view.matrix
    let cells = filter.stages.flatMap { stage in
      filter.personas.map { matrix.cell(stage: stage, persona: $0) }
    }
    func id(_ cell: CoverageCell) -> String {
      key == "stage"
        ? view.workspace.personas[cell.persona].id : view.model.stages[cell.stage].id
    }
    let name =
      key == "stage"
      ? view.model.stages[filter.stages[0]].id : view.workspace.personas[filter.personas[0]].id
    let (counts, want) = cells.reduce((0, 0)) { ($0.0 + min($1.have, $1.want), $0.1 + $1.want) }
    let width = cells.map { CellWidth.of(id($0)) }.max() ?? 0
    let assets = Set(cells.flatMap(\.covering)).sorted().map { view.workspace.assets[$0].id }
    var lines: [StyledText] = [
      StyledText("\(name): ") + StyledText("\(counts)", .strong)
        + " of \(want) wanted, the sum of min(have, want):"
    ]
    lines += cells.map {
      "  \(Fitting.padded(id($0), to: width, alignment: .left))  min(\($0.have), \($0.want)) = "
        + StyledText("\(min($0.have, $0.want))", $0.isEmpty ? .danger : .plain)
    }
    lines.append(
      StyledText(
        "\(Plural.of(assets.count, "distinct asset")) cover\(assets.count == 1 ? "s" : "") any of "
          + "these cells" + (assets.isEmpty ? "." : ": \(assets.joined(separator: ", ")).")))
    var report = Report(
      command: "explain", title: "Why \(name)", today: "\(view.today)", blocks: [.lines(lines)],
      rows: cells.map {
        .object([
          ("stage", .string(view.model.stages[$0.stage].id)),
          ("persona", .string(view.workspace.personas[$0.persona].id)),
          ("have", .integer($0.have)), ("want", .integer($0.want)),
          ("counts", .integer(min($0.have, $0.want))),
          ("covering", .array($0.covering.map { .string(view.workspace.assets[$0].id) })),
        ])
      })
    if let worst = cells.filter({ $0.gap > 0 }).max(by: { $0.severity < $1.severity }) {
      report.hint = Hint(
        "One cell",
        "explain stage:\(view.model.stages[worst.stage].id) "
          + "persona:\(view.workspace.personas[worst.persona].id)")
    }
    return Answer(report, summary: Plural.of(cells.count, "cell"))
  }

  /// A cell: its target, what covers it, and the closest asset with its arithmetic.
  /// - Parameter isShown: whether nobody reads the rows: the terms of all that covers take their time.
  static func cell(
    _ view: View, _ filter: CellFilter, isShown: Bool = false
  ) throws(CommandFailure) -> Answer {
    let matrix = view.matrix
    let cell = matrix.cell(stage: filter.stages[0], persona: filter.personas[0])
    let stage = view.model.stages[cell.stage]
    let persona = view.workspace.personas[cell.persona]
    let closest = matrix.closest(to: cell)
    var lines: [StyledText] = []
    let place = cell.target.position.map { "\($0.path):\($0.line)" } ?? "the default"
    var first: StyledText = "\(stage.id) × \(persona.id) wants \(cell.want) (\(place)), has "
    first += StyledText("\(cell.have)", cell.isEmpty ? .danger : .strong)
    first += ".  Gap \(cell.gap)"
    if !cell.missingFormats.isEmpty {
      first += " = max(\(cell.want) − \(cell.have), \(cell.missingFormats.count) formats missing: "
      first += StyledText(cell.missingFormats.joined(separator: ", ")) + ")"
    }
    first += ", severity \(cell.severity) = \(cell.gap) × \(cell.weight)."
    lines.append(first)
    for index in cell.covering {
      let score = view.scores.cell(index, stage, in: view.model, persona: cell.persona)
      lines.append(
        "  covered by \(view.workspace.assets[index].id), score \(score.score)\(score.isInferred ? ", inferred" : "")"
      )
    }
    for index in cell.renewable {
      let asset = view.workspace.assets[index]
      lines.append("  stale, would count if renewed: \(asset.id), owner \(asset.owner ?? "nobody")")
    }
    var hint: Hint?
    var rows = (isShown ? [] : cell.covering).map {
      json(explain($0, cell.stage, cell.persona, view), view)
    }
    if let closest {
      let explanation = explain(
        closest.asset, cell.stage, cell.persona, view, ignoringLabels: true)
      let asset = view.workspace.assets[closest.asset]
      lines.append(
        "Closest to rework: \(asset.id), \(labels(of: asset, explanation.cell.state)), potential \(closest.potential)"
      )
      lines += ExplanationLines.of(explanation, in: asset, called: "potential")
      rows.append(json(explanation, view, potential: closest.potential))
      hint = Hint("In full", "asset show \(LineSplitter.quoted(asset.id))")
    } else {
      lines.append("No asset comes near it: this one has to be written.")
    }
    let report = Report(
      command: "explain", title: "Why \(stage.id) × \(persona.id)", today: "\(view.today)",
      blocks: [.lines(lines)], rows: rows, hint: hint)
    return Answer(report, summary: "1 cell")
  }

  /// The cell an asset suits best of those that are not its best; the earliest of equals.
  private static func another(
    than best: (stage: Int, persona: Int), of all: [Explanation], _ view: View
  ) -> Explanation? {
    var found: Explanation?
    for explanation in all
    where explanation.stage != view.model.stages[best.stage].id
      || explanation.persona != view.workspace.personas[best.persona].id
    {
      if explanation.cell.score > (found?.cell.score ?? -1) { found = explanation }
    }
    return found
  }

  /// An asset in a cell with its terms, as it is or reworked.
  static func explain(
    _ asset: Int, _ stage: Int, _ persona: Int, _ view: View, ignoringLabels: Bool = false
  ) -> Explanation {
    view.library.scorer.explain(
      asset, view.model.stages[stage], in: view.model, persona: persona, scores: view.scores,
      ignoringLabels: ignoringLabels)
  }

  private static func headline(_ explanation: Explanation, _ asset: Asset) -> StyledText {
    let cell = explanation.cell
    var line = StyledText("\(asset.id) in \(explanation.stage) × \(explanation.persona): ")
    line += StyledText("score \(cell.score)", .strong)
    line += StyledText(", covers: \(Verdict.of(cell))")
    return line
  }

  /// What an asset says of itself, and its state where it is not live.
  static func labels(of asset: Asset, _ state: LifeState) -> String {
    let labels =
      asset.stages.isEmpty
      ? "no stage declared" : "declared \(asset.stages.map(\.text).joined(separator: ", "))"
    return state == .live ? labels : "\(labels), \(state.rawValue)"
  }

  private static func json(
    _ explanation: Explanation, _ view: View, potential: Int? = nil
  ) -> JSONValue {
    guard let index = view.workspace.index(ofAsset: explanation.asset),
      let stage = view.model.stages.firstIndex(where: { $0.id == explanation.stage }),
      let persona = view.workspace.personas.firstIndex(where: { $0.id == explanation.persona })
    else { return .null }
    let cell = explanation.cell
    var members = ScoresReport.members(
      view, asset: index, stage: stage, persona: persona, cell: cell)
    members += [
      ("phase", .string(cell.stageFit.phase.name)),
      ("stageSource", .string(cell.stageFit.source.rawValue)),
      ("inferredStageFit", .integer(cell.stageFit.inferred)),
      ("rankedAgainst", cell.stageFit.rankedAgainst.map { .integer($0) } ?? .null),
      ("personaSource", .string(cell.personaFit.source.rawValue)),
      ("inferredPersonaFit", .integer(cell.personaFit.inferred)),
      ("state", .string(cell.state.rawValue)),
      ("visibility", .string(cell.visibility.rawValue)),
    ]
    if let potential { members.append(("potential", .integer(potential))) }
    members.append(
      (
        "terms",
        .array(
          explanation.terms.map { term in
            let judgement = term.judgement
            var why: [(String, JSONValue)] = []
            if case .notApplicable(let reason) = judgement.basis {
              why = [("notApplicable", .string(reason))]
            }
            return .object(
              [
                ("plugin", .string(term.plugin)), ("judges", .string(term.judges.rawValue)),
                ("weight", .integer(term.weight)),
                ("value", judgement.applies ? .integer(judgement.value) : .null),
              ] + why + [
                ("reasons", .array(judgement.reasons.map(json)))
              ])
          })
      ))
    return .object(members)
  }

  private static func json(_ reason: Reason) -> JSONValue {
    .object([
      ("points", .integer(reason.points)), ("text", .string(reason.text)),
      ("path", reason.position.map { .string($0.path) } ?? .null),
      ("line", reason.position.map { .integer($0.line) } ?? .null),
    ])
  }
}
