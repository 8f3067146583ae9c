extension Finder {
  /// Plans that campaigns keep and that cost more than the budget, or are shown outside the campaign.
  static let plansOutOfBounds = Finder { library in
    library.workspace.campaigns.filter { $0.period(on: library.today) != .over }.flatMap {
      campaign -> [Diagnostic] in
      guard !campaign.plan.isEmpty else { return [] }
      var found: [Diagnostic] = []
      let planned = campaign.plan.reduce(0) { $0 + ($1.cost ?? 0) }
      let members = campaign.members.reduce(0) { $0 + ($1.cost ?? 0) }
      if let budget = campaign.budget, planned + members > budget {
        let with = members > 0 ? " with \(members) for members" : ""
        found.append(
          Diagnostic(
            .campaignOverBudget, at: campaign.origin.position(of: "plan"),
            "\(campaign.id) plans for \(planned + members)\(with), and its budget is \(budget)",
            subject: campaign.id))
      }
      let outside = campaign.plan.filter { !($0.date.map(campaign.holds) ?? true) }
      if let first = outside.first, let date = first.date {
        let others = outside.count > 1 ? " and \(outside.count - 1) more" : ""
        found.append(
          Diagnostic(
            .campaignMemberOutside, at: first.position,
            "\(campaign.id) plans to show work on \(date)\(others), outside its dates",
            subject: campaign.id))
      }
      return found
    }
  }
}
