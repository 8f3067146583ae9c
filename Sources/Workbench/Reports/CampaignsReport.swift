import FunnelCore
import Reporting
import TerminalText

/// The campaigns as a report.
enum CampaignsReport {
  static func answer(_ view: View) -> Answer {
    let campaigns = view.workspace.campaigns
    let gaps = campaigns.map {
      CampaignStages($0, model: view.model, scores: view.scores).gaps.count
    }
    let table = Table(
      columns: [
        Column(key: "row", heading: "#", kind: .number),
        Column(key: "campaign", heading: "CAMPAIGN", kind: .id),
        Column(key: "title", heading: "TITLE", isExtra: true),
        Column(key: "from", heading: "FROM", kind: .id),
        Column(key: "to", heading: "TO", kind: .id),
        Column(key: "status", heading: "STATUS", kind: .id),
        Column(key: "owners", heading: "OWNERS"),
        Column(key: "personas", heading: "PERSONAS", isExtra: true),
        Column(key: "members", heading: "MEMBERS", kind: .number),
        Column(key: "gaps", heading: "GAPS", kind: .number),
      ],
      rows: zip(campaigns, gaps).enumerated().map { number, row in
        let (campaign, gaps) = row
        return [
          Cell(number + 1), Cell(campaign.id), Cell(campaign.title),
          campaign.from.map { Cell("\($0)") } ?? .empty,
          campaign.to.map { Cell("\($0)") } ?? .empty,
          Cell(campaign.period(on: view.today).rawValue), Cell(CampaignReport.owners(campaign)),
          Cell(campaign.personas.joined(separator: ", ")), Cell(campaign.members.count),
          Cell(gaps, gaps > 0 ? .danger : .good),
        ]
      })
    return Answer(
      Report(
        command: "campaigns", title: "Campaigns", today: "\(view.today)",
        blocks: campaigns.isEmpty ? [] : [.table(table)],
        rows: zip(campaigns, gaps).map { row($0, gaps: $1, view) },
        notes: [
          StyledText(
            campaigns.isEmpty
              ? "No campaigns yet: they live in campaigns/."
              : "GAPS: stages aimed at with nothing for buyers, \(view.lens)."
          )
        ],
        hint: campaigns.isEmpty
          ? Hint("The first", "help campaign new") : Hint("One in full", "campaign show 1")),
      rows: campaigns.map { .campaign($0.id) }, summary: Plural.of(campaigns.count, "campaign"))
  }

  private static func row(_ campaign: Campaign, gaps: Int, _ view: View) -> JSONValue {
    func text(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
    return .object([
      ("id", .string(campaign.id)), ("title", .string(campaign.title)),
      ("from", text(campaign.from?.description)), ("to", text(campaign.to?.description)),
      ("status", .string(campaign.period(on: view.today).rawValue)),
      (
        "owners",
        .object([
          ("marketing", text(campaign.owners.marketing)), ("sales", text(campaign.owners.sales)),
        ])
      ),
      ("personas", .array(campaign.personas.map { .string($0) })),
      ("members", .integer(campaign.members.count)), ("gaps", .integer(gaps)),
    ])
  }
}
