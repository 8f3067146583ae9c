import FunnelCore

/// Reads the list of what takes part in a campaign.
enum CampaignMembers {
  /// The members, and whether the list holds others that could not be read.
  static func read(
    _ fields: inout RecordFields
  ) -> (members: [CampaignMember], hasUnread: Bool) {
    guard let value = fields.value("members") else { return ([], false) }
    fields.mark("members", at: value.position)
    guard case .list(let items, _) = value else {
      fields.wrongType(value, "members", expected: "a list of {asset: ID} or {objection: ID}")
      return ([], true)
    }
    let members = items.compactMap { member($0, &fields) }
    return (members, members.count < items.count)
  }

  private static func member(
    _ item: LocatedValue, _ fields: inout RecordFields
  ) -> CampaignMember? {
    guard case .map(let entries, let position) = item else {
      fields.wrongType(item, "member", expected: "{asset: ID} or {objection: ID}")
      return nil
    }
    fields.diagnostics += KeyCheck.strict(
      for: entries, known: ["asset", "objection", "role", "owner", "date", "cost"], in: "a member")
    var target: CampaignMember.Target?
    let name = ["asset", "objection"].lazy.compactMap { item[$0]?.text }.first
    if let asset = item["asset"].flatMap({ fields.scalar($0, "asset") }) {
      let ids = fields.resolve([asset], to: fields.context.assets, .unknownAsset, "asset")
      target = ids.first.map { .asset($0) }
    } else if let objection = item["objection"].flatMap({ fields.scalar($0, "objection") }) {
      let ids = fields.resolve(
        [objection], to: fields.context.objections, .unknownObjection, "objection")
      target = ids.first.map { .objection($0) }
    } else {
      fields.report(.missingField, position, "a member needs an asset or an objection")
    }
    var role: Team?
    if let text = item["role"].flatMap({ fields.scalar($0, "role") }) {
      role = fields.word(text, "role")
    }
    var date: Day?
    if let text = item["date"].flatMap({ fields.scalar($0, "date") }), !text.text.isEmpty {
      date = DateText.day(text.text)
      if date == nil { fields.report(.badDate, text.position, DateText.complaint(text.text)) }
    }
    let owner = item["owner"].flatMap { fields.scalar($0, "owner") }?.text
    guard let target else { return nil }
    let standard: Team = if case .asset = target { .marketing } else { .sales }
    var member = CampaignMember(
      target: target, name: name, role: role ?? standard, owner: owner, date: date,
      position: position)
    member.cost = item["cost"].flatMap { fields.wholeNumber($0, "cost") }
    return member
  }
}
