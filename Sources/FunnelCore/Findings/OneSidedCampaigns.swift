extension Finder {
  /// Campaigns without a member or an owner of each team: every campaign is a joint one.
  ///
  /// To one person alone it is a warning.
  static let oneSidedCampaigns = Finder { library in
    let workspace = library.workspace
    return workspace.campaigns.filter { $0.period(on: library.today) != .over }.compactMap {
      campaign -> Diagnostic? in
      let roles = Set(campaign.members.map(\.role))
      let idle =
        campaign.hasUnreadMembers || roles.contains(.joint)
        ? [] : [Team.marketing, .sales].filter { !roles.contains($0) }
      let ownerless = [Team.marketing, .sales].filter { campaign.owners[$0] == nil }
      let lacks = [
        idle.count == 2 ? "no members" : idle.first.map { "nothing by \($0.rawValue)" },
        ownerless.count == 2 ? "no owners" : ownerless.first.map { "no \($0.rawValue) owner" },
      ].compactMap { $0 }
      guard !lacks.isEmpty else { return nil }
      let field = [idle.isEmpty ? "owners" : "members", "title"]
        .first { campaign.origin.mentions($0) }
      return Diagnostic(
        .campaignOneSided, at: campaign.origin.position(of: field ?? "title"),
        "\(campaign.id) has \(lacks.joined(separator: " and ")); a campaign is joint: a member and "
          + "an owner of each team", severity: workspace.settings.isSolo ? .warning : nil,
        subject: campaign.id)
    }
  }
}
