import FunnelCore
import Reporting
import TerminalText

/// A plan as a table of steps, with how good it is and what limits it.
struct PlanReport {
  private let plan: CampaignPlan
  private let query: PlanQuery
  private let view: View
  private let text: PlanText
  private let advice: PlanAdvice

  private var planner: CampaignPlanner { plan.planner }
  private var aim: PlanAim { plan.planner.aim }

  init(_ plan: CampaignPlan, _ query: PlanQuery, _ view: View) {
    self.plan = plan
    self.query = query
    self.view = view
    text = PlanText(plan.planner)
    advice = PlanAdvice(plan)
  }

  /// - Parameter further: blocks below the table, such as the difference to the plan that is kept.
  func answer(further: [Block] = [], rows more: [(String, JSONValue)] = []) -> Answer {
    let campaign = aim.campaign
    var blocks: [Block] = [.lines([head])]
    if !plan.chosen.isEmpty { blocks.append(.table(table)) }
    blocks += further
    var report = Report(
      command: "campaign plan", title: "Plan for \(campaign.title), through \(view.model.name)",
      today: "\(view.today)", blocks: blocks, rows: [json(more)])
    report.notes = notes
    if plan.chosen.isEmpty {
      report.hint = Hint("As it stands", "campaign show \(campaign.id)")
    } else if query.words.isEmpty {
      report.hint = Hint("Why", "explain 1")
    } else {
      report.hint = Hint("Without the wishes", "campaign plan \(campaign.id)")
    }
    let references = plan.chosen.map {
      RowReference.planStep(
        campaign: campaign.id, wishes: query.words, step: $0, funnel: view.model.name,
        asset: planner.steps[$0].asset.map { view.workspace.assets[$0].id })
    }
    return Answer(report, rows: references, summary: Plural.of(plan.chosen.count, "step"))
  }

  private var head: StyledText {
    let campaign = aim.campaign
    let wishes = query.words.isEmpty ? "" : "   " + query.words.joined(separator: " ")
    return StyledText(campaign.title, .strong)
      + StyledText("   \(CampaignReport.span(campaign))") + StyledText(wishes, .accent)
  }

  private var hasOnePersona: Bool { aim.personas.count == 1 }

  private var table: Table {
    var columns = [
      Column(key: "row", heading: "#", kind: .number), Column(key: "do", heading: "DO", kind: .id),
      Column(key: "what", heading: "WHAT", kind: .wrapped),
      Column(key: "stage", heading: "STAGE", kind: .wrapped),
      Column(key: "persona", heading: "PERSONA", kind: .wrapped, isExtra: hasOnePersona),
      Column(key: "adds", heading: "ADDS", kind: .number),
      Column(key: "cost", heading: "COST", kind: .number),
      Column(key: "days", heading: "DAYS", kind: .number),
      Column(key: "team", heading: "TEAM", kind: .id, isExtra: true),
      Column(key: "owner", heading: "OWNER", kind: .id, isExtra: !hasOnePersona),
      Column(key: "start", heading: "START", kind: .id, isExtra: true),
      Column(key: "ready", heading: "READY", kind: .id, isExtra: true),
      Column(key: "date", heading: "SHOWN", kind: .id),
    ]
    columns.append(Column(key: "title", heading: "TITLE", isExtra: true))
    return Table(
      columns: columns,
      rows: plan.chosen.enumerated().map { number, index in
        let step = planner.steps[index]
        let dates = plan.dates[index]
        return [
          Cell(number + 1), Cell(PlanText.verb(step), step.days > 0 ? .plain : .good),
          Cell(value: .text(text.what(step).replacing("\u{A0}", with: " ")), text: text.what(step)),
          Cell(step.stages.isEmpty ? "-" : text.stages(step)), Cell(text.personas(step)),
          .amount(plan.adds(index)), .amount(step.cost), Cell(step.days), Cell(step.team.rawValue),
          dates?.owner.map { Cell($0) } ?? .empty, day(dates?.start), day(dates?.ready),
          day(dates?.date), step.asset.map { Cell(view.workspace.assets[$0].title) } ?? .empty,
        ]
      })
  }

  private func day(_ day: Day?) -> Cell { day.map { Cell("\($0)") } ?? .empty }

  // MARK: - Below the table

  private var notes: [StyledText] {
    var notes = [StyledText(verdict, plan.bound == plan.value ? .good : .plain)]
    let sum = plan.chosen.reduce(0) { $0 + plan.adds($1) }
    if sum != plan.value {
      notes.append(
        "ADDS is what would be lost without a row; where rows could do each other's work it is less."
      )
    }
    notes.append(StyledText(coverage))
    notes += means.map { StyledText($0) }
    if let next = advice.nextBest {
      notes.append(
        StyledText(
          "Next best: \(text.sentence(planner.steps[next.step])) would add \(next.adds); "
            + "\(text.obstacle(next.obstacle))."))
    } else if !plan.chosen.isEmpty {
      notes.append("Nothing else would add to it.")
    }
    notes += PlanRemarks(plan, view).lines.map { StyledText($0, .warning) }
    return notes
  }

  /// `Adds 412 points of at most 419: within 1.7%.`
  private var verdict: String {
    if plan.bound == 0 {
      return planner.needs.allSatisfy { $0.short == 0 }
        ? "Nothing is short of what it aims at: there is nothing to plan."
        : "Nothing can be done for what it aims at."
    }
    if plan.value == plan.bound {
      return
        "Adds \(Amount.text(plan.value)) of at most \(Amount.text(plan.bound)) points: within 0.0%, proved the best."
    }
    return "Adds \(Amount.text(plan.value)) of at most \(Amount.text(plan.bound)) points: within "
      + "\(Self.percent(plan.bound - plan.value, of: plan.bound))%."
  }

  /// `1.7`, never less than the distance.
  static func percent(_ part: Int, of whole: Int) -> String {
    let tenths = whole == 0 ? 0 : (1_000 * part + whole - 1) / whole
    return "\(tenths / 10).\(tenths % 10)"
  }

  private var coverage: String {
    let filled = plan.filled
    let cells = planner.needs.indices.filter {
      if case .cell = planner.needs[$0].kind { true } else { false }
    }
    let open = planner.needs.indices.filter { filled[$0] < planner.needs[$0].want }.map { index in
      let need = planner.needs[index]
      if case .cell = need.kind {
        return "\(text.need(need)) \(need.want - filled[index])"
      }
      return text.need(need)
    }
    func share(_ have: (Int) -> Int) -> String {
      CoverageShare.percent(
        cells.map { (planner.needs[$0].weight, have($0), planner.needs[$0].want) }
      ).map { "\($0)%" } ?? "n/a"
    }
    let before = share { planner.needs[$0].have }
    let after = share { filled[$0] }
    return "Coverage of what it aims at: \(before) now, \(after) with it."
      + (open.isEmpty ? "" : "  Still short: \(Plural.list(open, "need")).")
  }

  /// What is used of each limited thing, and what more would buy.
  private var means: [String] {
    var used: [String] = []
    used.append(
      aim.left.map { left in
        "Cost \(Amount.text(plan.cost)) of \(Amount.text(left))"
          + (aim.spent > 0 ? " left beside \(Amount.text(aim.spent)) for members" : "")
      }
        ?? "Cost \(Amount.text(plan.cost)), no budget set")
    for team in [Team.marketing, .sales] {
      let days = plan.days(of: team)
      if let limit = aim.capacities[team]?.days {
        used.append(
          "\(team.rawValue) \(days) of \(Amount.text(limit)) \(limit == 1 ? "day" : "days")")
      } else if days > 0 {
        used.append("\(team.rawValue) \(Plural.of(days, "day"))")
      }
    }
    var lines = [used.joined(separator: ", ") + "."]
    let binding = advice.offers.filter(\.isBinding)
    lines += binding.map { offer in
      let more =
        switch offer.constraint {
        case .budget: "\(Amount.text(offer.more)) more"
        case .days(let team, _): "\(Plural.of(offer.more, "more day")) of \(team.rawValue)"
        default: ""
        }
      func told(_ steps: [Int]) -> String {
        let shown = steps.prefix(2).map { text.sentence(planner.steps[$0]) }.joined(separator: ", ")
        return shown + (steps.count > 2 ? " and \(steps.count - 2) more" : "")
      }
      let bought = offer.steps.isEmpty ? "" : ": \(told(offer.steps))"
      let instead = offer.dropped.isEmpty ? "" : " instead of \(told(offer.dropped))"
      let least =
        offer.least < offer.more
        ? "  \(Amount.text(offer.least)) more already adds \(Amount.text(offer.leastAdds))." : ""
      return "Binding: \(name(offer.constraint)).  \(more) would add \(Amount.text(offer.adds))"
        + "\(bought)\(instead).\(least)"
    }
    if binding.isEmpty, !advice.offers.isEmpty, !plan.chosen.isEmpty {
      lines.append("Nothing is binding: more money or days would add nothing.")
    }
    return lines
  }

  private func name(_ rule: PlanConstraint) -> String {
    switch rule {
    case .budget: "the budget"
    case .days(let team, _): "the days of \(team.rawValue)"
    default: text.rule(rule)
    }
  }

  // MARK: - For programs

  private func json(_ more: [(String, JSONValue)]) -> JSONValue {
    let filled = plan.filled
    return .object(
      [
        ("campaign", .string(aim.campaign.id)), ("wishes", strings(query.words)),
        ("value", .integer(plan.value)), ("bound", .integer(plan.bound)),
        ("proved", .bool(plan.value == plan.bound)), ("cost", .integer(plan.cost)),
        ("budget", aim.budget.map { .integer($0) } ?? .null),
        (
          "days",
          .object(
            [Team.marketing, .sales].map { team in
              (
                team.rawValue,
                .object([
                  ("used", .integer(plan.days(of: team))),
                  ("limit", aim.capacities[team]?.days.map { .integer($0) } ?? .null),
                ])
              )
            })
        ),
        ("steps", .array(plan.chosen.map(step))),
        (
          "needs",
          .array(
            planner.needs.indices.map { index in
              let need = planner.needs[index]
              return .object([
                ("need", .string(text.need(need))), ("have", .integer(need.have)),
                ("want", .integer(need.want)), ("with", .integer(filled[index])),
                ("unit", .integer(need.unit)),
              ])
            })
        ),
        (
          "nextBest",
          advice.nextBest.map {
            .object([
              ("step", .string(text.sentence(planner.steps[$0.step]))),
              ("adds", .integer($0.adds)),
              ("why", .string(text.obstacle($0.obstacle))),
            ])
          } ?? .null
        ),
        (
          "offers",
          .array(
            advice.offers.map {
              .object([
                ("of", .string(name($0.constraint))), ("more", .integer($0.more)),
                ("adds", .integer($0.adds)),
              ])
            })
        ),
      ] + more)
  }

  private func step(_ index: Int) -> JSONValue {
    let step = planner.steps[index]
    let dates = plan.dates[index]
    return .object([
      ("do", .string(PlanText.verb(step))),
      ("asset", step.asset.map { .string(view.workspace.assets[$0].id) } ?? .null),
      ("format", step.format.map { .string($0) } ?? .null),
      ("stages", strings(step.stages.map { view.model.stages[$0].id })),
      ("personas", .string(text.personas(step))),
      (
        "objection",
        step.objection.map { .string(view.workspace.objections[$0].id) } ?? .null
      ),
      ("adds", .integer(plan.adds(index))), ("cost", .integer(step.cost)),
      ("days", .integer(step.days)), ("team", .string(step.team.rawValue)),
      ("owner", dates?.owner.map { .string($0) } ?? .null), ("start", json(dates?.start)),
      ("ready", json(dates?.ready)), ("date", json(dates?.date)),
    ])
  }

  private func json(_ day: Day?) -> JSONValue { day.map { .string("\($0)") } ?? .null }

  private func strings(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }
}
