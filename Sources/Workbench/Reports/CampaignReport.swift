import FunnelCore
import Reporting
import TerminalText

/// One campaign, both teams side by side.
struct CampaignReport {
  private let campaign: Campaign
  private let stages: CampaignStages
  private let accounts: AccountCoverage
  private let findings: [Diagnostic]
  private let view: View

  init(_ campaign: Campaign, _ view: View) {
    self.campaign = campaign
    self.view = view
    stages = CampaignStages(campaign, model: view.model, scores: view.scores)
    accounts = AccountCoverage(stages, scores: view.scores)
    findings = (view.library.problems + Findings.all(in: view.matrix)).filter {
      $0.position.path == campaign.origin.path
    }.sorted()
  }

  var answer: Answer {
    var blocks: [Block] = [
      .lines([head]), .fields(fields), .lines([""]), .table(stageTable),
    ]
    if !campaign.plan.isEmpty { blocks += [.lines([""]), .table(planTable)] }
    if !campaign.accounts.isEmpty { blocks += [.lines([""]), .table(accountTable)] }
    return answer(blocks, command: "campaign show")
  }

  /// The campaign as a document to share: first the schedule, which a spreadsheet gets.
  var document: Answer {
    var blocks: [Block] = [.lines([head]), .fields(fields)]
    let schedule = CampaignSchedule(campaign, stages, view)
    blocks += schedule.figure
    if let table = schedule.table { blocks += [.heading("Schedule"), .table(table)] }
    blocks += [.heading("Stages"), .table(stageTable)]
    if !campaign.accounts.isEmpty { blocks += [.heading("Accounts"), .table(accountTable)] }
    var answer = answer(blocks, command: "report")
    answer.report.events = CampaignEvents.of(schedule.calendar.entries, in: view.workspace)
    return answer
  }

  private func answer(_ blocks: [Block], command: String) -> Answer {
    var report = Report(
      command: command, title: "\(campaign.title), through \(view.model.name)",
      today: "\(view.today)", blocks: blocks, rows: [json])
    report.notes = notes
    report.hint = Hint("All of them", "campaigns")
    if campaign.period(on: view.today) != .over {
      report.hint = Hint("Next", "campaign plan \(campaign.id)")
    }
    return Answer(report, summary: Plural.of(stages.gaps.count, "gap"))
  }

  /// No-break spaces keep what belongs together on one line of a cell.
  private static let mark = "◂\u{A0}hand-off"

  /// `2027-03-01 … 2027-04-30`, or what is known of it.
  static func span(_ campaign: Campaign) -> String {
    switch (campaign.from, campaign.to) {
    case (let from?, let to?): "\(from) … \(to)"
    case (let from?, nil): "from \(from)"
    case (nil, let to?): "until \(to)"
    case (nil, nil): "no dates yet"
    }
  }

  /// `dana + raj`; who does both jobs is named once.
  static func owners(_ campaign: Campaign) -> String {
    let owners = campaign.owners
    guard owners.marketing != owners.sales else { return owners.marketing ?? "nobody" }
    return "\(owners.marketing ?? "nobody") + \(owners.sales ?? "nobody")"
  }

  private var head: StyledText {
    let personas = campaign.personas
    let whose =
      personas.isEmpty
      ? "all personas"
      : "persona\(personas.count == 1 ? "" : "s") \(personas.joined(separator: ", "))"
    return StyledText(campaign.title, .strong)
      + StyledText("   \(Self.span(campaign))   \(whose)   \(Self.owners(campaign))")
  }

  private var fields: [Field] {
    FieldList {
      $0.add("Status", campaign.period(on: view.today).rawValue)
      $0.add("Goal", campaign.goal)
      $0.add("Budget", amount: campaign.budget)
      $0.add("Accounts", campaign.accounts)
      $0.add("Hand-off", handOff)
      $0.add("File", campaign.origin.path)
    }.fields
  }

  /// `conversion: asked for a price; sales answers within 24 hours`
  private var handOff: String? {
    guard let stage = stages.stages.first(where: \.isHandOff)?.stage.id else { return nil }
    let criteria = campaign.handOff?.criteria.map { ": \($0)" } ?? ""
    let hours = campaign.handOff?.respondWithinHours.map {
      "; sales answers within \(Plural.of($0, "hour"))"
    }
    return stage + criteria + (hours ?? "")
  }

  private var stageTable: Table {
    Table(
      columns: [
        Column(key: "stage", heading: "STAGE", kind: .wrapped),
        Column(key: "marketing", heading: "MARKETING", kind: .wrapped),
        Column(key: "sales", heading: "SALES", kind: .wrapped),
        Column(key: "status", heading: "STATUS", kind: .wrapped),
      ],
      rows: stages.stages.map { row in
        [
          Cell(
            value: .text(row.stage.id), text: row.stage.id + (row.isHandOff ? " \(Self.mark)" : "")),
          cell(row.contributions(of: .marketing)), cell(row.contributions(of: .sales)),
          Cell(row.status.rawValue, meaning(row.status)),
        ]
      })
  }

  private func cell(_ contributions: [Contribution]) -> Cell {
    guard !contributions.isEmpty else { return .empty }
    let text = contributions.map { ContributionText.of($0, in: view.workspace) }
      .joined(separator: ", ")
    let glued = text.replacing("> ", with: ">\u{A0}").replacing("(proof ", with: "(proof\u{A0}")
    return Cell(value: .text(text), text: glued)
  }

  private var planTable: Table {
    Table(
      columns: [
        Column(key: "planned", heading: "PLANNED", kind: .wrapped),
        Column(key: "owner", heading: "OWNER", kind: .id),
        Column(key: "ready", heading: "READY", kind: .id),
        Column(key: "date", heading: "SHOWN", kind: .id),
        Column(key: "cost", heading: "COST", kind: .number),
      ],
      rows: campaign.plan.map { work in
        [
          Cell(PlannedWorkText.of(work)), work.owner.map { Cell($0) } ?? .empty,
          work.ready.map { Cell("\($0)") } ?? .empty, work.date.map { Cell("\($0)") } ?? .empty,
          work.cost.map { .amount($0) } ?? .empty,
        ]
      })
  }

  private func meaning(_ status: CampaignStage.Status) -> Meaning {
    switch status {
    case .ready: .good
    case .oneSided: .warning
    case .gap: .danger
    case .notAimedAt: .faint
    }
  }

  private var accountTable: Table {
    let rows = accounts.roles.map { role -> [Cell] in
      let shown = ids(role.shown).joined(separator: ", ")
      let unshown =
        role.isAimedAt
        ? Cell(value: .none, text: "nothing", meaning: .danger)
        : Cell(value: .none, text: "not aimed at", meaning: .faint)
      return [
        Cell(role.account), Cell(role.role), Cell(role.personas.joined(separator: ", ")),
        role.shown.isEmpty ? unshown : Cell(shown),
      ]
    }
    return Table(
      columns: [
        Column(key: "account", heading: "ACCOUNT", kind: .wrapped),
        Column(key: "role", heading: "ROLE", kind: .wrapped),
        Column(key: "persona", heading: "PERSONA", kind: .wrapped),
        Column(key: "shown", heading: "SHOWN", kind: .wrapped),
      ], rows: rows + accounts.withoutRoles.map { [Cell($0)] })
  }

  private func ids(_ assets: [Int]) -> [String] { assets.map { view.workspace.assets[$0].id } }

  private var notes: [StyledText] {
    let gaps = stages.gaps.map(\.stage.id)
    var first =
      gaps.isEmpty ? "No gap." : "\(Plural.of(gaps.count, "gap")): \(gaps.joined(separator: ", "))."
    if let stage = stages.stages.first(where: { $0.status == .oneSided }) {
      let missing = stage.contributions(of: .sales).contains(where: \.isThere)
      first += "  The hand-off lacks \(missing ? "marketing" : "sales")."
    }
    var notes = [StyledText(first)]
    if let legend { notes.append(StyledText(legend)) }
    if !accounts.holes.isEmpty {
      let aimedAt = accounts.roles.count(where: \.isAimedAt)
      notes.append(
        StyledText(
          "\(accounts.holes.count) of \(Plural.of(aimedAt, "buying role")) will be shown nothing."))
    }
    if !stages.unplaced.isEmpty {
      let members = stages.unplaced.map { ContributionText.of($0, in: view.workspace) }
      notes.append(
        StyledText("At no stage of \(view.model.name): \(members.joined(separator: ", "))."))
    }
    if !findings.isEmpty {
      let codes = findings.map(\.code.rawValue).reduce(into: [String]()) {
        if !$0.contains($1) { $0.append($1) }
      }
      notes.append(
        StyledText(
          "\(Plural.of(findings.count, "finding")): check code:\(codes.joined(separator: ","))"))
      notes += findings.map { StyledText("  \($0.severity.rawValue): \($0.message)") }
    }
    return notes
  }

  /// What stands behind an objection in its cell; nothing without one.
  private var legend: String? {
    let standings = stages.contributions.filter {
      if case .objection = $0.member.target { $0.asset != nil } else { false }
    }.map(\.standing)
    let parts = [
      standings.contains { $0 != .provenOnly } ? "objection > asset: the asset answers it." : nil,
      standings.contains(.provenOnly)
        ? "objection (proof asset): no asset answers it, one proves what to say." : nil,
    ].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: "  ")
  }

  // MARK: - For programs

  private var json: JSONValue {
    .object([
      ("id", .string(campaign.id)), ("title", .string(campaign.title)),
      ("from", day(campaign.from)), ("to", day(campaign.to)),
      ("status", .string(campaign.period(on: view.today).rawValue)), ("goal", text(campaign.goal)),
      ("budget", campaign.budget.map { .integer($0) } ?? .null),
      ("personas", strings(campaign.personas)),
      (
        "owners",
        .object([
          ("marketing", text(campaign.owners.marketing)), ("sales", text(campaign.owners.sales)),
        ])
      ),
      (
        "handOff",
        .object([
          ("stage", text(stages.stages.first(where: \.isHandOff)?.stage.id)),
          ("criteria", text(campaign.handOff?.criteria)),
          (
            "respondWithinHours",
            campaign.handOff?.respondWithinHours.map { .integer($0) } ?? .null
          ),
        ])
      ),
      ("stages", .array(stages.stages.map(stage))),
      ("unplaced", .array(stages.unplaced.map(member))),
      ("accounts", .array(accounts.roles.map(role))),
      ("accountsWithoutRoles", strings(accounts.withoutRoles)),
      ("plan", .array(campaign.plan.map(work))),
      ("findings", .array(findings.map(finding))), ("path", .string(campaign.origin.path)),
    ])
  }

  private func stage(_ row: CampaignStage) -> JSONValue {
    .object([
      ("stage", .string(row.stage.id)), ("status", .string(row.status.rawValue)),
      ("aimedAt", .bool(row.isAimedAt)), ("handOff", .bool(row.isHandOff)),
      ("members", .array(row.contributions.map(member))),
    ])
  }

  private func member(_ contribution: Contribution) -> JSONValue {
    let member = contribution.member
    let shown = contribution.asset.map { view.workspace.assets[$0].id }
    let isProof = contribution.standing == .provenOnly
    var target: [(String, JSONValue)] = []
    switch member.target {
    case .asset(let id): target = [("asset", .string(id))]
    case .objection(let id):
      target = [
        ("objection", .string(id)), ("answer", text(isProof ? nil : shown)),
        ("proof", text(isProof ? shown : nil)),
      ]
    }
    return .object(
      target + [
        ("role", .string(member.role.rawValue)), ("owner", text(member.owner)),
        ("date", day(member.date)), ("day", day(contribution.day)),
        ("standing", .string(ContributionText.remark(contribution.standing) ?? "ready")),
      ])
  }

  private func work(_ work: PlannedWork) -> JSONValue {
    .object([
      ("what", .string(PlannedWorkText.of(work))), ("team", text(work.team?.rawValue)),
      ("owner", text(work.owner)), ("start", day(work.start)), ("ready", day(work.ready)),
      ("date", day(work.date)), ("cost", work.cost.map { .integer($0) } ?? .null),
      ("days", work.days.map { .integer($0) } ?? .null),
    ])
  }

  private func role(_ role: AccountCoverage.Role) -> JSONValue {
    .object([
      ("account", .string(role.account)), ("role", .string(role.role)),
      ("personas", strings(role.personas)), ("aimedAt", .bool(role.isAimedAt)),
      ("shown", strings(ids(role.shown))),
    ])
  }

  private func finding(_ finding: Diagnostic) -> JSONValue {
    .object([
      ("line", .integer(max(1, finding.position.line))),
      ("severity", .string(finding.severity.rawValue)), ("code", .string(finding.code.rawValue)),
      ("message", .string(finding.message)),
    ])
  }

  private func text(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }

  private func day(_ day: Day?) -> JSONValue { text(day.map { "\($0)" }) }

  private func strings(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }
}
