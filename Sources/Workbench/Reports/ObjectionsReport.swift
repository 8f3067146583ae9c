import FunnelCore
import Reporting
import TerminalText

/// Objections as reports.
enum ObjectionsReport {
  static func answer(_ view: View, _ query: Query) throws(CommandFailure) -> Answer {
    let filter = try CellFilter(query, in: view)
    let phrases = Set(query.words.flatMap { Phrase($0).words })
    let found = view.workspace.objections.map { objection in
      (
        objection,
        Set(Phrase("\(objection.statement) \(objection.id)").words).intersection(phrases).count
      )
    }.filter { objection, hits in
      (phrases.isEmpty || hits > 0) && serves(objection, filter, query, view)
    }.sorted { $0.1 > $1.1 }.map(\.0)
    let table = Table(
      columns: [
        Column(key: "row", heading: "#", kind: .number),
        Column(key: "objection", heading: "OBJECTION", kind: .id),
        Column(key: "statement", heading: "BUYER SAYS"),
        Column(key: "stage", heading: "STAGE", kind: .id),
        Column(key: "answers", heading: "ANSWERS", kind: .number),
      ],
      rows: found.enumerated().map { number, objection in
        let answers = live(objection, view).sent.count
        return [
          Cell(number + 1), Cell(objection.id), Cell(objection.statement),
          stage(objection, view).map { Cell($0) } ?? .empty,
          Cell(answers, answers == 0 ? .danger : .plain),
        ]
      })
    return Answer(
      Report(
        command: "objections", title: "Objections", today: "\(view.today)",
        blocks: found.isEmpty ? [] : [.table(table)],
        rows: found.map {
          .object([
            ("id", .string($0.id)), ("statement", .string($0.statement)),
            ("stage", stage($0, view).map { .string($0) } ?? .null),
            ("personas", .array($0.personas.map { .string($0) })),
            ("answers", .array(live($0, view).sent.map { .string($0) })),
          ])
        },
        notes: [
          StyledText(
            found.isEmpty
              ? "No objection matches.  All of them: objections"
              : "\(found.count) of \(view.workspace.objections.count); ANSWERS counts live assets a buyer may see.  One in full: objection show 1"
          )
        ]),
      rows: found.map { .objection($0.id) }, summary: Plural.of(found.count, "objection"))
  }

  static func one(_ id: String, _ view: View) -> Answer {
    guard let objection = view.workspace.objections.first(where: { $0.id == id }) else {
      return Answer(Report(command: "objection show", today: "\(view.today)"))
    }
    let fields = FieldList {
      $0.add("Buyer says", objection.statement)
      $0.add("Id", objection.id)
      $0.add("Category", objection.category?.rawValue)
      $0.add("Stage", stage(objection, view))
      $0.add("Personas", objection.personas)
      $0.add("Say", objection.talkTrack.split(separator: "\n").joined(separator: " "))
      let (sent, own) = live(objection, view)
      $0.add("Send", sent)
      $0.add("For you", own.map { "\($0) (internal)" })
      $0.add("Proof", objection.proof)
      $0.add("Reviewed", objection.reviewed?.description)
      $0.add("File", objection.origin.path)
    }
    return Answer(
      Report(
        command: "objection show", title: objection.statement, today: "\(view.today)",
        blocks: [.fields(fields.fields)], rows: [fields.json]))
  }

  /// Ids of the live assets that answer an objection: those a buyer may see, and the seller's own.
  private static func live(
    _ objection: Objection, _ view: View
  ) -> (sent: [String], own: [String]) {
    let answers = view.workspace.assets.indices.filter {
      view.scores.assets[$0].state == .live
        && view.workspace.assets[$0].objections.contains(objection.id)
    }.map { view.workspace.assets[$0] }
    return (
      answers.filter { $0.visibility != .internal }.map(\.id),
      answers.filter { $0.visibility == .internal }.map(\.id)
    )
  }

  private static func stage(_ objection: Objection, _ view: View) -> String? {
    objection.stage.flatMap { view.model.stage(sharingMostWith: $0.run)?.id }
  }

  private static func serves(
    _ objection: Objection, _ filter: CellFilter, _ query: Query, _ view: View
  ) -> Bool {
    let stages = Set(filter.stages.map { view.model.stages[$0].id })
    let personas = Set(filter.personas.map { view.workspace.personas[$0].id })
    let isStage =
      query.filters("stage").isEmpty
      || stage(objection, view).map { stages.contains($0) } ?? false
    let isPersona =
      query.filters("persona").isEmpty || !personas.isDisjoint(with: objection.personas)
    return isStage && isPersona
  }
}
