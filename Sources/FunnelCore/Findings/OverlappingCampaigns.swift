extension Finder {
  /// Assets that two campaigns use at the same time.
  static let overlappingCampaigns = Finder { library in
    // The workspace holds them in byte order of ids, which decides between equal first days.
    let campaigns = library.workspace.campaigns.enumerated().compactMap {
      number, campaign -> (from: Day, number: Int, campaign: Campaign)? in
      guard let from = campaign.from, campaign.period(on: library.today) != .over else {
        return nil
      }
      return (from, number, campaign)
    }.sorted { ($0.from, $0.number) < ($1.from, $1.number) }
    return campaigns.enumerated().flatMap { number, later in
      campaigns[..<number].flatMap {
        overlaps(of: $0.campaign, with: later.campaign, from: later.from)
      }
    }
  }

  private static func overlaps(
    of earlier: Campaign, with later: Campaign, from start: Day
  ) -> [Diagnostic] {
    if let end = earlier.to, end < start { return [] }
    let end = [earlier.to, later.to].compactMap { $0 }.min()
    let span = end.map { $0 == start ? "on \(start)" : "from \(start) to \($0)" }
    let used = Set(earlier.members.map(\.target))
    var seen: Set<String> = []
    return later.members.compactMap { member in
      guard case .asset(let id) = member.target, used.contains(member.target),
        seen.insert(id).inserted
      else { return nil }
      return Diagnostic(
        .campaignOverlap, at: member.position,
        "\(later.id) uses \(id), and so does \(earlier.id); both run \(span ?? "from \(start) on")",
        subject: later.id)
    }
  }
}
