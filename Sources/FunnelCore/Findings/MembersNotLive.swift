extension Finder {
  /// Members of campaigns whose assets are not live on their day.
  static let membersNotLive = Finder { library in
    library.workspace.campaigns.filter { $0.period(on: library.today) != .over }.flatMap {
      campaign in
      campaign.members.compactMap { member -> Diagnostic? in
        guard case .asset(let id) = member.target, let asset = library.workspace.asset(id) else {
          return nil
        }
        let day = campaign.day(of: member, today: library.today)
        let reason: String
        switch (asset.state(on: day), asset.published, asset.expires) {
        case (.live, _, _): return nil
        case (.scheduled, let published?, _): reason = "it is published on \(published)"
        case (.expired, _, let expires?): reason = "it expires on \(expires)"
        case (.draft, _, _): reason = "it is a draft"
        case (let state, _, _): reason = "it is \(state.rawValue)"
        }
        return Diagnostic(
          .campaignNotLive, at: member.position,
          "\(campaign.id) needs \(id) on \(day), but \(reason)", subject: campaign.id)
      }
    }
  }
}
