import FunnelCore
import Reporting
import TerminalText

/// Campaigns as reports.
enum CampaignsReport {
  static func answer(_ view: View) -> Answer {
    let campaigns = view.workspace.campaigns
    let table = Table(
      columns: [
        Column(key: "row", heading: "#", kind: .number),
        Column(key: "campaign", heading: "CAMPAIGN", kind: .id),
        Column(key: "title", heading: "TITLE"), Column(key: "from", heading: "FROM", kind: .id),
        Column(key: "to", heading: "TO", kind: .id), Column(key: "personas", heading: "PERSONAS"),
        Column(key: "members", heading: "MEMBERS", kind: .number),
      ],
      rows: campaigns.enumerated().map { number, campaign in
        [
          Cell(number + 1), Cell(campaign.id), Cell(campaign.title),
          campaign.from.map { Cell("\($0)") } ?? .empty,
          campaign.to.map { Cell("\($0)") } ?? .empty,
          Cell(campaign.personas.joined(separator: ", ")), Cell(campaign.members.count),
        ]
      })
    return Answer(
      Report(
        command: "campaigns", title: "Campaigns", today: "\(view.today)",
        blocks: campaigns.isEmpty ? [] : [.table(table)],
        rows: campaigns.map {
          .object([
            ("id", .string($0.id)), ("title", .string($0.title)),
            ("from", $0.from.map { .string("\($0)") } ?? .null),
            ("to", $0.to.map { .string("\($0)") } ?? .null),
            ("members", .integer($0.members.count)),
          ])
        },
        notes: [
          StyledText(
            campaigns.isEmpty
              ? "No campaigns yet: they live in campaigns/." : "One in full: campaign show 1")
        ]),
      rows: campaigns.map { .campaign($0.id) }, summary: Plural.of(campaigns.count, "campaign"))
  }

  static func one(_ id: String, _ view: View) -> Answer {
    guard let campaign = view.workspace.campaigns.first(where: { $0.id == id }) else {
      return Answer(Report(command: "campaign show", today: "\(view.today)"))
    }
    let fields = FieldList {
      $0.add("Title", campaign.title)
      $0.add("Id", campaign.id)
      $0.add(
        "Dates",
        [campaign.from, campaign.to].map { $0.map { "\($0)" } ?? "open" }.joined(separator: " … "))
      $0.add("Goal", campaign.goal)
      $0.add("Personas", campaign.personas)
      $0.add("Accounts", campaign.accounts)
      $0.add("Budget", campaign.budget.map { "\($0)" })
      $0.add("Owners", [campaign.owners.marketing, campaign.owners.sales].compactMap { $0 })
      $0.add("File", campaign.origin.path)
    }
    let rows = view.model.stages.map {
      stage -> (stage: Stage, marketing: [String], sales: [String]) in
      let members = campaign.members.filter { serves($0, stage, view) }
      return (
        stage, members.filter { $0.role == .marketing }.map(name),
        members.filter { $0.role == .sales }.map(name)
      )
    }
    let table = Table(
      columns: [
        Column(key: "stage", heading: "STAGE", kind: .id),
        Column(key: "marketing", heading: "MARKETING"), Column(key: "sales", heading: "SALES"),
        Column(key: "status", heading: "STATUS", kind: .id),
      ],
      rows: rows.map { row in
        let isAimedAt = campaign.stages.contains { $0.run.overlap(row.stage.run) > 0 }
        let isEmpty = row.marketing.isEmpty && row.sales.isEmpty
        return [
          Cell(row.stage.id),
          Cell(row.marketing.isEmpty ? "-" : row.marketing.joined(separator: ", ")),
          Cell(row.sales.isEmpty ? "-" : row.sales.joined(separator: ", ")),
          isAimedAt
            ? Cell(isEmpty ? "GAP" : "ready", isEmpty ? .danger : .good)
            : Cell("not aimed at", .faint),
        ]
      })
    return Answer(
      Report(
        command: "campaign show", title: campaign.title, today: "\(view.today)",
        blocks: [.fields(fields.fields), .lines([""]), .table(table)], rows: [fields.json]))
  }

  private static func name(_ member: CampaignMember) -> String {
    switch member.target {
    case .asset(let id), .objection(let id): id
    }
  }

  private static func serves(_ member: CampaignMember, _ stage: Stage, _ view: View) -> Bool {
    switch member.target {
    case .asset(let id):
      guard let index = view.workspace.index(ofAsset: id) else { return false }
      return view.stages(of: index).contains { $0.stage.id == stage.id }
    case .objection(let id):
      let run = view.workspace.objections.first { $0.id == id }?.stage?.run
      return run.flatMap { view.model.stage(sharingMostWith: $0) }?.id == stage.id
    }
  }
}
