import ArgumentParser

/// The arithmetic behind a score or a gap.
struct ExplainCommand: WorkbenchCommand {
  static let examples = [
    Example("explain stage:conversion persona:cfo", "Why a cell has its gap"),
    Example("explain case-bauer", "Why an asset scores what it does"),
    Example(
      "explain case-bauer stage:consideration persona:cfo", "Its score in one cell, term by term"),
    Example("explain objection:next-year", "What an objection costs"),
  ]
  static let offers: Offers =
    .records(.asset) + .cellFilters
    + .key("objection") { RecordNames.candidates(.objection, $0) }
  static let configuration = configured(
    "explain", "The arithmetic behind a number, down to the line.",
    synopsis: "explain ROW|[ASSET] [stage:S] [persona:P] | objection:O",
    details: """
      ROW is a row of the last table. A cell is explained by its target, the \
      assets that cover it and the one closest to it; a stage or a persona alone by \
      its cells; an asset by every term of \
      its score; an objection by the deals at stake and the assets that answer it;
      a row of a plan by what it fills.
      """)

  @Argument(help: "A row, an asset, stage:S persona:P or objection:ID.") var words: [String] = []
  @OptionGroup(title: "Options of every command") var options: CommandOptions

  func answer(in session: inout Session) async throws -> Answer {
    let view = try await session.view(options)
    let query = try view.query(words, allowed: CellFilter.keys + ["objection"])
    guard query.words.count <= 1 else {
      throw CommandFailure("explain wants one thing at a time: a row, an asset, or a cell.")
    }
    let reader = TargetReader(rows: session.lastRows)
    if let objection = try objection(query, view) {
      return try ObjectionExplanation.answer(objection, view)
    }
    let filter = try CellFilter(query, in: view)
    if let word = query.words.first {
      guard let row = try reader.row(word) else {
        let ids = view.workspace.assets.map(\.id)
        return try ExplainReport.asset(
          try TargetReader.id(word, among: ids, what: "asset"), view, filter,
          isNarrow: !query.filters.isEmpty)
      }
      switch row {
      case .asset(let id):
        return try ExplainReport.asset(id, view, filter, isNarrow: !query.filters.isEmpty)
      case .score(let asset, let stage, let persona, let funnel):
        return try through(funnel, view) { (own) throws(CommandFailure) in
          try ExplainReport.asset(asset, own, try cell(stage, persona, own), isNarrow: true)
        }
      case .cell(let stage, let persona, let funnel):
        return try through(funnel, view) { (own) throws(CommandFailure) in
          try ExplainReport.cell(own, try cell(stage, persona, own))
        }
      case .objection(let id):
        return try ObjectionExplanation.answer(id, view)
      case .planStep(let campaign, let wishes, let step, let funnel, _):
        return try through(funnel, view) { (own) throws(CommandFailure) in
          try PlanExplanation.answer(campaign: campaign, wishes: wishes, step: step, own)
        }
      default:
        throw CommandFailure("Row \(word) has no score to explain; try its show command.")
      }
    }
    if query.filters.count == 1, let key = query.filters.first?.key, key != "team",
      (key == "stage" ? filter.stages : filter.personas).count == 1
    {
      return ExplainReport.line(view, filter, of: key)
    }
    guard filter.stages.count == 1, filter.personas.count == 1 else {
      throw CommandFailure(
        "explain wants a row, an asset, or one cell, as in explain stage:"
          + "\(view.model.stages[0].id) persona:\(view.workspace.personas[0].id).")
    }
    return try ExplainReport.cell(view, filter, isShown: session.isHeld)
  }

  /// The one objection that `objection:ID` names, an id or the start of one.
  private func objection(_ query: Query, _ view: View) throws(CommandFailure) -> String? {
    guard let filter = query.filters.first(where: { $0.key == "objection" }) else { return nil }
    guard query.words.isEmpty, query.filters.count == 1, filter.values.count == 1,
      !filter.isNegated
    else {
      throw CommandFailure("explain wants one thing at a time, as in \(filter.text).")
    }
    return try Records(.objection, in: view.workspace).id("id:\(filter.values[0])", rows: [])
  }

  /// What a row is about in the model the row was made with, whatever is looked through since.
  private func through(
    _ funnel: String, _ view: View, _ explain: (View) throws(CommandFailure) -> Answer
  ) throws(CommandFailure) -> Answer {
    guard let model = view.workspace.funnels.model(funnel) else {
      throw CommandFailure.unknown("funnel model", funnel, nearest: nil, status: .notFound)
    }
    var answer = try explain(View(library: view.library, model: model))
    if funnel != view.model.name { answer.report.notes.append("Through \(funnel).") }
    return answer
  }

  private func cell(
    _ stage: String, _ persona: String, _ view: View
  ) throws(CommandFailure) -> CellFilter {
    try CellFilter(
      try Query(["stage:\(stage)", "persona:\(persona)"], allowed: CellFilter.keys), in: view)
  }
}
