import FunnelCore
import TerminalText
import WorkspaceFiles

/// Writes a plan into its campaign's file: what is used as members, the work as `plan`, and a brief for
/// each asset to make or rework.
struct PlanKeeping {
  /// The heading of the briefs in the file's prose; what stands below it is replaced.
  static let heading = "Briefs of the plan"

  private let plan: CampaignPlan
  private let view: View
  private let text: PlanText

  init(_ plan: CampaignPlan, in view: View) {
    self.plan = plan
    self.view = view
    text = PlanText(plan.planner)
  }

  /// Keeps the plan as one step of undo.
  /// - Throws: `CommandFailure`; nothing was written.
  func answer(
    _ words: [String], _ session: inout Session, _ writing: WritingOptions
  ) throws(CommandFailure) -> Answer {
    let campaign = plan.planner.aim.campaign
    let used = plan.chosen.filter { plan.planner.steps[$0].days == 0 }
    let work = plan.chosen.filter { plan.planner.steps[$0].days > 0 }
    let editor = RecordEditor(
      .campaign, folder: view.library.folder, reading: view.library.reading)
    let path = campaign.origin.path
    let counts = [("used", used.count), ("to do", work.count)]
      .map { "\($0.1) \($0.0)" }.joined(separator: ", ")
    let title = "campaign plan \(words.map(LineSplitter.quoted).joined(separator: " ")) --save"
    return try session.write(
      title, in: view, writing,
      saying: [
        "\(campaign.id): \(counts), adds \(plan.value) of at most \(plan.bound) points, cost "
          + "\(plan.cost)"
      ]
    ) { () throws(CommandFailure) in
      do throws(RecordEditError) {
        return [
          try editor.change(
            path, fields: fields(used, work),
            prose: .section(heading: Self.heading, text: briefs(work)))
        ]
      } catch {
        throw CommandFailure(error).adding("Nothing changed.")
      }
    }
  }

  private func fields(_ used: [Int], _ work: [Int]) -> [FieldChange] {
    var changes: [FieldChange] = []
    if !used.isEmpty { changes.append(FieldChange("members", .add(used.map(member)))) }
    changes.append(FieldChange("plan", .set(work.isEmpty ? .list([]) : .maps(work.map(entries)))))
    return changes
  }

  private func member(_ index: Int) -> FieldItem {
    let step = plan.planner.steps[index]
    var entries = [
      FieldEntry("asset", step.asset.map { view.workspace.assets[$0].id } ?? ""),
      FieldEntry("role", step.team.rawValue),
    ]
    if let dates = plan.dates[index] {
      if let owner = dates.owner { entries.append(FieldEntry("owner", owner)) }
      entries.append(FieldEntry("date", "\(dates.date)"))
    }
    return .map(entries)
  }

  private func entries(_ index: Int) -> [FieldEntry] {
    let step = plan.planner.steps[index]
    var entries: [FieldEntry] = []
    func place(_ stage: Int, _ persona: Int) {
      entries.append(FieldEntry("stage", label(stage)))
      if !view.workspace.namedPersonas.isEmpty {
        entries.append(FieldEntry("persona", view.workspace.personas[persona].id))
      }
    }
    switch step.work {
    case .make(let format, let stage, let persona, _, _):
      entries.append(FieldEntry("make", format))
      place(stage, persona)
    case .rework(let asset, .widen(let stage, let persona, _, _)):
      entries.append(FieldEntry("rework", view.workspace.assets[asset].id))
      place(stage, persona)
    case .rework(let asset, _), .use(let asset):
      entries.append(FieldEntry("rework", view.workspace.assets[asset].id))
    }
    if let objection = step.objection {
      entries.append(FieldEntry("objection", view.workspace.objections[objection].id))
    }
    entries.append(FieldEntry("team", step.team.rawValue))
    if let dates = plan.dates[index] {
      if let owner = dates.owner { entries.append(FieldEntry("owner", owner)) }
      if let start = dates.start { entries.append(FieldEntry("start", "\(start)")) }
      if let ready = dates.ready { entries.append(FieldEntry("ready", "\(ready)")) }
      entries.append(FieldEntry("date", "\(dates.date)"))
    }
    return entries + [FieldEntry("cost", "\(step.cost)"), FieldEntry("days", "\(step.days)")]
  }

  /// A stage as the files name it: by the labels model, or with its own model's name before it.
  private func label(_ stage: Int) -> String {
    let own = view.model.stages[stage]
    let labels = view.workspace.settings.labels
    return labels.stage(own.id)?.run == own.run ? own.id : "\(view.model.name)/\(own.id)"
  }

  // MARK: - Briefs

  private func briefs(_ work: [Int]) -> String {
    work.enumerated().map { number, index in
      let step = plan.planner.steps[index]
      let sentence = text.sentence(step)
      let heading = "### \(number + 1). \(sentence.prefix(1).uppercased())\(sentence.dropFirst())"
      // What the records hold may not begin lines of its own.
      return ([heading, ""] + lines(index)).map(VisibleText.of).joined(separator: "\n")
    }.joined(separator: "\n\n")
  }

  private func lines(_ index: Int) -> [String] {
    let step = plan.planner.steps[index]
    var lines = ["- **Work:** \(means(index))"]
    var place: (stage: Int, persona: Int)?
    switch step.work {
    case .make(_, let stage, let persona, _, _), .rework(_, .widen(let stage, let persona, _, _)):
      place = (stage, persona)
    case .rework, .use: place = nil
    }
    if let asset = step.asset {
      let record = view.workspace.assets[asset]
      lines.append("- **Rework:** \(record.title) (\(record.origin.path))")
    }
    guard let place else { return lines }
    let brief = Brief(
      stage: place.stage, persona: place.persona, objection: step.objection, view)
    for (label, texts) in brief.parts {
      if texts.count == 1 {
        lines.append("- **\(label):** \(texts[0])")
      } else {
        lines.append("- **\(label):**")
        lines += texts.map { "  - \($0)" }
      }
    }
    return lines
  }

  /// `raj (sales), 2026-11-23 to 2026-12-02, shown 2027-04-08, 500, 2 days`
  private func means(_ index: Int) -> String {
    let step = plan.planner.steps[index]
    let dates = plan.dates[index]
    var parts = ["\(dates?.owner ?? "nobody yet") (\(step.team.rawValue))"]
    if let start = dates?.start, let ready = dates?.ready { parts.append("\(start) to \(ready)") }
    if let date = dates?.date { parts.append("shown \(date)") }
    parts += ["\(step.cost)", Plural.of(step.days, "day")]
    return parts.joined(separator: ", ")
  }
}
