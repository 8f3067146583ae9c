import FunnelCore
import Reporting
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
  private let kept: KeptPlan

  init(_ plan: CampaignPlan, in view: View) {
    self.plan = plan
    kept = KeptPlan(plan.planner)
    self.view = view
    text = PlanText(plan.planner)
  }

  /// Keeps the plan as one step of undo.
  /// - Throws: `CommandFailure`; nothing was written.
  func answer(
    _ words: [String], _ session: inout Session, _ writing: WritingOptions
  ) throws(CommandFailure) -> Answer {
    let campaign = plan.planner.aim.campaign
    guard !campaign.hasUnreadPlan else {
      throw CommandFailure(
        "The plan in \(campaign.origin.path) holds lines that cannot be read, and they would be lost.  "
          + "See: check", status: .refused)
    }
    let used = plan.chosen.filter { plan.planner.steps[$0].days == 0 }
    let work = plan.chosen.filter { plan.planner.steps[$0].days > 0 }
    let editor = RecordEditor(
      .campaign, folder: view.library.folder, reading: view.library.reading)
    let path = campaign.origin.path
    let dropped = kept.work.keys.sorted().filter { !plan.chosen.contains($0) }
      .compactMap { kept.work[$0] }
    let gone = (dropped + kept.gone).map(PlannedWorkText.of)
    let title = "campaign plan \(words.map(LineSplitter.quoted).joined(separator: " ")) --save"
    return try session.write(
      title, in: view, writing,
      saying: [
        "\(campaign.id): \(Plural.of(used.count, "asset")) used, "
          + "\(Plural.of(work.count, "piece")) of work, adds \(Amount.text(plan.value)) of at most "
          + "\(Amount.text(plan.bound)) points, cost \(Amount.text(plan.cost))"
          + (gone.isEmpty ? "" : ", no longer planned: \(Plural.list(gone, "piece"))")
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
    if step.cost > 0 { entries.append(FieldEntry("cost", "\(step.cost)")) }
    return .map(entries)
  }

  /// The work of a step; what the file says of it already stays.
  private func work(_ index: Int) -> PlannedWork? {
    kept.work[index] ?? KeptPlan.work(of: index, in: plan)
  }

  private func entries(_ index: Int) -> [FieldEntry] {
    guard let work = work(index) else { return [] }
    let task =
      switch work.task {
      case .make(let format): FieldEntry("make", format)
      case .rework(let asset): FieldEntry("rework", asset)
      }
    let others: [(String, String?)] = [
      ("stage", work.stage?.text), ("persona", work.persona), ("objection", work.objection),
      ("team", work.team?.rawValue), ("owner", work.owner), ("start", work.start.map { "\($0)" }),
      ("ready", work.ready.map { "\($0)" }), ("date", work.date.map { "\($0)" }),
      ("cost", work.cost.map { "\($0)" }), ("days", work.days.map { "\($0)" }),
    ]
    return [task] + others.compactMap { key, value in value.map { FieldEntry(key, $0) } }
  }

  // MARK: - Briefs

  /// Says first that it is written anew with each plan: notes of people belong elsewhere.
  private static let remark =
    "Written by `campaign plan --save`, which replaces this section: notes belong above it, or below a "
    + "heading of their own."

  private func briefs(_ work: [Int]) -> String {
    guard !work.isEmpty else { return "" }
    return Self.remark + "\n\n"
      + work.enumerated().map { number, index in
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
    guard let work = work(index) else { return "" }
    var parts = [(work.owner ?? "nobody yet") + (work.team.map { " (\($0.rawValue))" } ?? "")]
    if let start = work.start, let ready = work.ready { parts.append("\(start) to \(ready)") }
    if let date = work.date { parts.append("shown \(date)") }
    if let cost = work.cost { parts.append(Amount.text(cost)) }
    if let days = work.days { parts.append(Plural.of(days, "day")) }
    return parts.joined(separator: ", ")
  }
}
