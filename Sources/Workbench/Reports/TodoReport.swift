import FunnelCore
import Reporting
import TerminalText

/// The work that findings and gaps ask for.
enum TodoReport {
  /// Verbs in the order in which work should be taken up: what is broken first.
  private enum Task: String, CaseIterable {
    case fix, review, write, label

    var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  }

  private struct Item {
    let task: Task
    let target: String
    let owner: String?
    let reason: String
    let position: SourcePosition
    let reference: RowReference
  }

  static func answer(_ view: View, _ query: Query, limit: Int?) throws(CommandFailure) -> Answer {
    try check(query, view)
    let matrix = view.matrix
    let all =
      findings(view, matrix) + planned(view) + gaps(view, matrix) + unanswered(view, matrix)
    let items = all.enumerated().sorted {
      ($0.element.task.rank, $0.offset) < ($1.element.task.rank, $1.offset)
    }.map(\.element).filter { matches($0, query) }
    let shown = limit.map { Array(items.prefix(max(0, $0))) } ?? items
    let table = Table(
      columns: [
        Column(key: "row", heading: "#", kind: .number),
        Column(key: "task", heading: "TASK", kind: .id),
        Column(key: "owner", heading: "OWNER"),
        Column(key: "target", heading: "WHAT", kind: .id), Column(key: "reason", heading: "WHY"),
        Column(key: "place", heading: "PLACE", isExtra: true),
      ],
      rows: shown.enumerated().map { number, item in
        [
          Cell(number + 1), Cell(item.task.rawValue), item.owner.map { Cell($0) } ?? .empty,
          Cell(item.target), Cell(item.reason), Cell("\(item.position.path):\(item.position.line)"),
        ]
      })
    var report = Report(
      command: "todo", title: view.title("To do", query), today: "\(view.today)",
      blocks: shown.isEmpty ? [] : [.table(table)],
      rows: shown.map {
        .object([
          ("task", .string($0.task.rawValue)), ("owner", $0.owner.map { .string($0) } ?? .null),
          ("target", .string($0.target)), ("reason", .string($0.reason)),
          ("path", .string($0.position.path)), ("line", .integer($0.position.line)),
        ])
      },
      notes: [
        StyledText(
          all.isEmpty
            ? "Nothing to do."
            : Task.allCases.compactMap { task in
              let count = items.count { $0.task == task }
              return count > 0 ? "\(count) to \(task.rawValue)" : nil
            }.joined(separator: ", ") + ".")
      ])
    report.hint = hint(shown, query)
    if items.isEmpty, !all.isEmpty {
      let reason = try Emptiness(of: query, keys: ["owner", "task"], noun: "task") {
        (query) throws(CommandFailure) in all.count { matches($0, query) }
      }
      report.notes = [reason.line]
      report.hint = reason.hint("todo")
    }
    return Answer(
      report, rows: shown.map(\.reference), summary: Plural.of(shown.count, "task"))
  }

  /// One person's part of it, else what the first row is about.
  private static func hint(_ shown: [Item], _ query: Query) -> Hint? {
    if query.filters("owner").isEmpty, let owner = shown.lazy.compactMap(\.owner).first {
      return Hint("One person's", "todo owner:\(LineSplitter.quoted(owner))")
    }
    switch shown.first?.reference {
    case .cell: return Hint("Why", "explain 1")
    case .asset: return Hint("In full", "asset show 1")
    case .objection: return Hint("In full", "objection show 1")
    case .campaign: return Hint("In full", "campaign show 1")
    default: return nil
    }
  }

  private static func matches(_ item: Item, _ query: Query) -> Bool {
    query.filters.allSatisfy { filter in
      let own = filter.key == "owner" ? item.owner : item.task.rawValue
      let isThere = own.map { filter.values.contains($0) } ?? filter.values.contains("none")
      return isThere != filter.isNegated
    }
  }

  /// Who answers for a member of a campaign or for the campaign; for a question nobody answers it is
  /// the first of the team that owns its stage.
  private static func owner(of finding: Diagnostic, _ view: View) -> String? {
    if let campaign = campaign(of: finding, view) {
      let member = campaign.members.first { $0.position == finding.position }
      let owners = campaign.owners
      return member?.owner ?? owners[member?.role ?? .joint] ?? owners.marketing ?? owners.sales
    }
    guard finding.code == .unansweredQuestion,
      let stage = finding.subject?.split(separator: "/").first,
      let run = view.workspace.settings.labels.stage(String(stage))?.run
    else { return nil }
    let team: Team = run.first < BuiltInModels.handOff ? .marketing : .sales
    return view.workspace.settings.teams[team]?.owners.first
  }

  private static func campaign(of finding: Diagnostic, _ view: View) -> Campaign? {
    view.workspace.campaigns.first { $0.origin.path == finding.position.path }
  }

  private static func findings(_ view: View, _ matrix: CoverageMatrix) -> [Item] {
    let byPath = Dictionary(
      view.workspace.assets.map { ($0.origin.path, $0) }, uniquingKeysWith: { first, _ in first })
    return (view.library.problems + Findings.all(in: matrix)).compactMap { finding in
      guard let task = task(for: finding) else { return nil }
      let asset = byPath[finding.position.path]
      let target = finding.subject ?? asset?.id ?? finding.position.path
      let prefix = "\(target) "
      let reason =
        finding.message.hasPrefix(prefix)
        ? String(finding.message.dropFirst(prefix.count)) : finding.message
      return Item(
        task: task, target: target, owner: asset?.owner ?? owner(of: finding, view),
        reason: reason, position: finding.position,
        reference: asset.map { .asset($0.id) }
          ?? campaign(of: finding, view).map { .campaign($0.id) } ?? .other)
    }
  }

  private static func task(for finding: Diagnostic) -> Task? {
    switch finding.code {
    case .staleAsset, .expiredAsset: .review
    case .unmapped: .label
    case .unansweredQuestion: .write
    case .brokenJourney, .overCovered, .missingChannel, .handOffOneSided: nil
    default: finding.severity == .note ? nil : .fix
    }
  }

  private static func gaps(_ view: View, _ matrix: CoverageMatrix) -> [Item] {
    matrix.gaps.map { gap in
      let stage = view.model.stages[gap.cell.stage]
      let persona = view.workspace.personas[gap.cell.persona]
      let isSales =
        (view.workspace.labelsStage(of: stage)?.run.first ?? .aware) >= BuiltInModels.handOff
      let closest = gap.closest.map { view.workspace.assets[$0.asset].id }
      let formats = gap.cell.missingFormats
      return Item(
        task: .write, target: "\(stage.id) × \(persona.id)",
        owner: isSales ? persona.owners.sales : persona.owners.marketing,
        reason: "\(gap.cell.gap) short"
          + (formats.isEmpty ? "" : ", needs \(formats.joined(separator: ", "))")
          + (closest.map { "; closest to rework \($0)" } ?? ""),
        position: gap.cell.target.position ?? SourcePosition("stagecraft.yml", line: 1),
        reference: .cell(stage: stage.id, persona: persona.id, funnel: view.model.name))
    }
  }

  /// The work of plans that campaigns keep, as far as it is still to be done.
  private static func planned(_ view: View) -> [Item] {
    view.workspace.campaigns.flatMap { campaign -> [Item] in
      guard !campaign.plan.isEmpty, campaign.period(on: view.today) != .over else { return [] }
      let gone = KeptPlan(PlanRun.planner(campaign, PlanWishes(), view)).gone
      return campaign.plan.filter { !gone.contains($0) }.map { work in
        let days = [
          work.start.map { "from \($0)" }, work.ready.map { "until \($0)" },
        ].compactMap { $0 }.joined(separator: " ")
        return Item(
          task: .write, target: campaign.id, owner: work.owner,
          reason: PlannedWorkText.of(work) + (days.isEmpty ? "" : ", \(days)"),
          position: work.position, reference: .campaign(campaign.id))
      }
    }
  }

  /// The objections somebody has to write an answer to, whose persona has an owner.
  private static func unanswered(_ view: View, _ matrix: CoverageMatrix) -> [Item] {
    matrix.objectionGaps.map { gap in
      let objection = view.workspace.objections[gap.objection]
      let isMarketing = objection.stage.map { $0.run.first < BuiltInModels.handOff } ?? false
      let owners = gap.personas.compactMap {
        let owners = view.workspace.personas[$0].owners
        return isMarketing ? owners.marketing : owners.sales
      }
      return Item(
        task: .write, target: objection.id, owner: owners.first,
        reason:
          "heard \(gap.record.heard), \(Amount.text(gap.record.valueAtStake)) at stake, no live answer",
        position: objection.origin.position(of: "statement"), reference: .objection(objection.id))
    }
  }

  private static func check(_ query: Query, _ view: View) throws(CommandFailure) {
    let known = Task.allCases.map(\.rawValue)
    for filter in query.filters(("task")) {
      for value in filter.values where !known.contains(value) {
        let nearest = NearestName.of(value, in: known)
        throw CommandFailure.unknown(
          "task", value, nearest: nearest, known: known, replacing: filter.text,
          with: nearest.map { "task:\($0)" })
      }
    }
    let owners = AssetFilters.all.first { $0.key == "owner" }.map { $0.known(view) } ?? []
    for filter in query.filters("owner") {
      for value in filter.values where value != "none" && !owners.contains(value) {
        let nearest = NearestName.of(value, in: owners)
        throw CommandFailure.unknown(
          "owner", value, nearest: nearest, known: owners, status: .notFound,
          replacing: filter.text, with: nearest.map { "owner:\($0)" })
      }
    }
    try CellFilter.refuseWords(query, in: view, known: ["owner", "task"])
  }
}
