import FunnelCore

/// What somebody needs to know to make an asset for a cell: the buyer, the questions, the objections,
/// the message.
struct Brief {
  /// Labels with what stands behind them; never empty.
  private(set) var parts: [(label: String, lines: [String])] = []

  /// - Parameters:
  ///   - objection: the objection it is to answer; nothing for those without an answer in the cell.
  init(stage: Int, persona: Int, objection: Int? = nil, _ view: View) {
    let workspace = view.workspace
    let model = view.model
    let buyer = workspace.personas[persona]
    let place = model.stages[stage]
    if !workspace.namedPersonas.isEmpty {
      add("Reader", [[buyer.title, buyer.role].compactMap { $0 }.joined(separator: ", ")])
      add("Wants", [buyer.goals.joined(separator: ", ")])
      add("Pains", [buyer.pains.joined(separator: ", ")])
      add("In their words", [buyer.words.joined(separator: ", ")])
    }
    add("Purpose", ["\(place.title): \(place.goal)"])
    add("Questions to answer", Self.questions(place, view))
    add("Objections to answer", Self.objections(stage, persona, objection, view))
    let message = workspace.settings.message
    add("Message", [message.value ?? ""])
    add("Says", [message.required.joined(separator: ", ")])
    add("Never says", [message.banned.joined(separator: ", ")])
    add("Channels", [(workspace.expectations(of: place)?.channels ?? []).joined(separator: ", ")])
    add("Leads to", [Self.next(after: stage, model)])
  }

  mutating func add(_ label: String, _ lines: [String]) {
    let lines = lines.filter { !$0.isEmpty }
    if !lines.isEmpty { parts.append((label, lines)) }
  }

  /// The questions of a stage, those nobody answers first.
  private static func questions(_ stage: Stage, _ view: View) -> [String] {
    let workspace = view.workspace
    guard let label = workspace.labelsStage(of: stage)?.id else { return [] }
    let answered = Set(
      workspace.assets.indices.filter { view.scores.assets[$0].state == .live }
        .flatMap { workspace.assets[$0].answers })
    let questions = workspace.settings.stages[label]?.questions ?? []
    let open = questions.filter { !answered.contains("\(label)/\($0.id)") }
    let others = questions.filter { answered.contains("\(label)/\($0.id)") }
    return open.map { "\($0.text) (nothing answers it yet)" } + others.map(\.text)
  }

  /// An objection, or those raised in the cell that nothing answers: what is said, and the first words
  /// of the talk track.
  private static func objections(
    _ stage: Int, _ persona: Int, _ own: Int?, _ view: View
  ) -> [String] {
    let workspace = view.workspace
    let raised = workspace.objections.indices.filter { index in
      if let own { return own == index }
      let objection = workspace.objections[index]
      let isHere =
        view.stage(of: objection) == view.model.stages[stage]
        && (objection.personas.isEmpty
          || objection.personas.contains(workspace.personas[persona].id))
      return isHere && view.scores.answers(to: objection.id).isEmpty
    }
    return raised.map { index in
      let objection = workspace.objections[index]
      let say = objection.paragraphs.first.map { ": \($0)" } ?? ""
      return "\"\(objection.statement)\" (\(objection.id))\(say)"
    }
  }

  private static func next(after stage: Int, _ model: FunnelModel) -> String {
    guard stage + 1 < model.stages.count else { return "" }
    let next = model.stages[stage + 1]
    return "the next stage, \(next.title): \(next.goal)"
  }
}
