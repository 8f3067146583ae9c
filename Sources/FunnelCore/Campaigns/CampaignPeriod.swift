/// Where a day falls in the span of a campaign.
public enum CampaignPeriod: String, CaseIterable, Hashable, Sendable {
  case planned, running, over
}
