/// One stage of a campaign: what both teams bring to it.
public struct CampaignStage: Sendable {
  /// Whether buyers find something there.
  public enum Status: String, CaseIterable, Hashable, Sendable {
    case ready
    /// Sales takes over here, and only one team has something there.
    case oneSided = "one-sided"
    case gap = "GAP"
    case notAimedAt = "not aimed at"
  }

  public let stage: Stage
  /// In the order of the campaign's file.
  public let contributions: [Contribution]
  public let isAimedAt: Bool
  /// Whether sales takes over here.
  public let isHandOff: Bool

  /// What a team brings; what both bring together counts for each.
  public func contributions(of team: Team) -> [Contribution] {
    contributions.filter { $0.member.role == team || $0.member.role == .joint }
  }

  public var status: Status {
    guard isAimedAt else { return .notAimedAt }
    guard contributions.contains(where: { $0.standing == .ready }) else { return .gap }
    let isShared = [Team.marketing, .sales].allSatisfy { team in
      contributions(of: team).contains(where: \.isThere)
    }
    return isHandOff && !isShared ? .oneSided : .ready
  }
}
