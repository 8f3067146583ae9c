import FunnelCore
import Reporting
import TerminalText

/// What an objection costs and why it counts as answered or not, down to the line of the log.
enum ObjectionExplanation {
  static func answer(_ id: String, _ view: View) throws(CommandFailure) -> Answer {
    guard let objection = view.workspace.objections.first(where: { $0.id == id }) else {
      throw CommandFailure.unknown("objection", id, nearest: nil, status: .notFound)
    }
    let record = view.scores.trackRecord(of: id)
    let answers = ObjectionAnswers(to: objection, view)
    let gap = view.matrix.objectionGaps.first { view.workspace.objections[$0.objection].id == id }
    var lines = [headline(objection, record, answers)]
    lines += stake(record)
    lines += self.answers(answers)
    if let gap { lines += closest(gap, view) }
    var report = Report(
      command: "explain", title: "Why \(id)", today: "\(view.today)", blocks: [.lines(lines)],
      rows: [json(objection, record, answers, gap, view)])
    report.hint = Hint("In full", "objection show \(LineSplitter.quoted(id))")
    return Answer(report, summary: "1 objection", warnings: UnreadLogLines.of(view))
  }

  private static func headline(
    _ objection: Objection, _ record: TrackRecord, _ answers: ObjectionAnswers
  ) -> StyledText {
    var line = StyledText("\(objection.id) \"\(objection.statement)\": ")
    line += StyledText(Amount.text(record.valueAtStake), .strong) + StyledText(" at stake")
    let deals = record.atStake.count
    if deals > 0 { line += StyledText(" in \(Plural.of(deals, "deal"))") }
    line += StyledText("; \(DealLines.record(record)); ")
    guard answers.sent.isEmpty else {
      return line + StyledText("answered by \(Plural.of(answers.sent.count, "live asset")).")
    }
    return line
      + StyledText(
        record.heard > 0
          ? "no live asset answers it: a gap."
          : "no live asset answers it; no gap until it is heard."
      )
  }

  /// The sum, then the conversations that count nothing, with why.
  private static func stake(_ record: TrackRecord) -> [StyledText] {
    let counted = record.atStake
    var lines: [StyledText] = []
    if !counted.isEmpty {
      let sum = counted.map { Amount.text($0.value ?? 0) }.joined(separator: " + ")
      lines.append(StyledText("  at stake \(Amount.text(record.valueAtStake)) = \(sum)"))
      lines += counted.map { StyledText("    \(DealLines.deal($0))") }
    }
    let others = record.standings.compactMap { conversation, standing in
      DealLines.reason(standing).map { (conversation, $0) }
    }
    if !others.isEmpty {
      lines.append("  not counted")
      lines += others.map { StyledText("    \(DealLines.deal($0)): \($1)") }
    }
    return lines
  }

  private static func answers(_ answers: ObjectionAnswers) -> [StyledText] {
    let counted = answers.sent.map { "    \($0.asset.id), live, \($0.asset.visibility.rawValue)" }
    let others =
      answers.own.map { "    \($0.asset.id) does not count: internal, for the seller only" }
      + answers.idle.map { "    \($0.asset.id) does not count: \($0.state.rawValue)" }
    guard !(counted + others).isEmpty else { return ["  no asset says it answers it"] }
    return ["  answers"] + (counted + others).map { StyledText($0) }
  }

  private static func closest(
    _ gap: ObjectionGap, _ view: View
  ) -> [StyledText] {
    switch gap.closest {
    case .answering(let index):
      let asset = view.workspace.assets[index]
      let state = view.scores.assets[index].state
      return [
        StyledText(
          "Closest: \(asset.id) answers it already; it is "
            + (state == .live ? "for the seller only." : "\(state.rawValue)."))
      ]
    case .reworked(let closest, let persona):
      let asset = view.workspace.assets[closest.asset]
      let explanation = ExplainReport.explain(
        closest.asset, gap.stage ?? 0, persona, view, ignoringLabels: true)
      let labels = ExplainReport.labels(of: asset, explanation.cell.state)
      return [
        StyledText(
          "Closest to rework: \(asset.id), \(labels), potential \(closest.potential) in "
            + "\(explanation.stage) × \(explanation.persona)")
      ] + ExplanationLines.of(explanation, in: asset, called: "potential")
    case nil:
      return [
        gap.stage == nil
          ? "It names no stage of this model, so no asset comes near: objection set ID stage=STAGE"
          : "No asset comes near it: this one has to be written."
      ]
    }
  }

  private static func json(
    _ objection: Objection, _ record: TrackRecord, _ answers: ObjectionAnswers,
    _ gap: ObjectionGap?, _ view: View
  ) -> JSONValue {
    let others = (answers.own + answers.idle).map { $0.asset.id }
    let closest: String? =
      switch gap?.closest {
      case .answering(let index): view.workspace.assets[index].id
      case .reworked(let closest, _): view.workspace.assets[closest.asset].id
      case nil: nil
      }
    return .object([
      ("kind", .string("objection")), ("objection", .string(objection.id)),
      ("gap", .bool(gap != nil)), ("heard", .integer(record.heard)),
      ("won", .integer(record.won)), ("atStake", .integer(record.valueAtStake)),
      (
        "conversations",
        .array(record.standings.map { ObjectionReport.json($0.conversation, $0.standing) })
      ),
      ("answers", .array(answers.sent.map { .string($0.asset.id) })),
      ("notCounted", .array(others.map { .string($0) })),
      ("closest", closest.map { .string($0) } ?? .null),
    ])
  }
}
