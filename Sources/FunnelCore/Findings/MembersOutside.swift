extension Finder {
  /// Members of campaigns whose days lie outside the campaign's dates.
  static let membersOutside = Finder { library in
    library.workspace.campaigns.filter { $0.period(on: library.today) != .over }.flatMap {
      campaign in
      campaign.membersOutside.compactMap { member -> Diagnostic? in
        guard let date = member.date else { return nil }
        let bound: String
        if let from = campaign.from, date < from {
          bound = "before it begins on \(from)"
        } else if let to = campaign.to {
          bound = "after it ends on \(to)"
        } else {
          return nil
        }
        return Diagnostic(
          .campaignMemberOutside, at: member.position,
          "\(campaign.id) brings \(member.target.id) on \(date), \(bound)", subject: campaign.id)
      }
    }
  }
}
