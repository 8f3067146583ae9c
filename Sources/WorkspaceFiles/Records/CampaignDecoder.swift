import FunnelCore

/// Reads a campaign.
enum CampaignDecoder {
  static let fields: Set<String> = [
    "title", "id", "from", "to", "goal", "persona", "stages", "accounts", "budget", "owners",
    "members", "handoff", "plan",
  ]

  static func decode(
    _ record: IdentifiedRecord, _ context: ReadingContext
  ) -> (Campaign, [Diagnostic]) {
    var fields = record.fields(context)
    var campaign = Campaign(
      id: record.id, title: record.title(&fields), origin: Origin(record.path))
    _ = fields.text("id")
    campaign.from = fields.day("from")
    campaign.to = fields.day("to")
    if let from = campaign.from, let to = campaign.to, to < from {
      fields.report(
        .badDate, fields.origin.position(of: "to"), "the campaign ends on \(to), before \(from)")
      campaign.to = nil
    }
    campaign.goal = fields.text("goal")?.text
    campaign.personas = PersonaReferences.read("persona", &fields)
    campaign.stages = fields.list("stages").compactMap { fields.stage($0) }
    campaign.accounts = fields.references(
      "accounts", to: context.accounts, .unknownAccount, "account")
    campaign.budget = fields.number("budget")
    campaign.owners = fields.owners()
    (campaign.members, campaign.hasUnreadMembers) = CampaignMembers.read(&fields)
    campaign.handOff = handOff(&fields)
    (campaign.plan, campaign.hasUnreadPlan) = PlannedWorkList.read(&fields)
    campaign.brief = record.record.prose
    campaign.origin = fields.origin
    return (
      campaign,
      fields.diagnostics + KeyCheck.diagnostics(for: record.record.file.entries, known: Self.fields)
    )
  }

  private static func handOff(_ fields: inout RecordFields) -> HandOff? {
    guard let value = fields.value("handoff") else { return nil }
    fields.mark("handoff", at: value.position)
    switch value {
    case .text(let text, let position):
      return fields.stage(LocatedText(text: text, position: position)).map { HandOff(stage: $0) }
    case .map(let entries, _):
      fields.diagnostics += KeyCheck.strict(
        for: entries, known: ["stage", "criteria", "respond-within-hours"], in: "handoff")
      return HandOff(
        stage: value["stage"].flatMap { fields.scalar($0, "stage") }.flatMap { fields.stage($0) },
        criteria: value["criteria"].flatMap { fields.scalar($0, "criteria") }?.text,
        respondWithinHours: value["respond-within-hours"].flatMap {
          fields.wholeNumber($0, "hours")
        })
    case .list:
      fields.wrongType(value, "handoff", expected: "{stage: STAGE, criteria: TEXT}")
      return nil
    }
  }
}
