/// What a member of a campaign brings on its day.
public struct Contribution: Hashable, Sendable {
  /// Whether a buyer can be shown it.
  public enum Standing: Hashable, Sendable {
    case ready
    /// For the seller's eyes only.
    case hidden
    /// It covers nothing until it is reviewed.
    case stale
    /// Not live on that day, and why.
    case notLive(LifeState)
    /// No live asset answers the objection.
    case unanswered
  }

  public let member: CampaignMember
  /// The day it takes part; without a date of its own, the day of the campaign nearest to today.
  public let day: Day
  /// Index in the workspace's assets of what is shown: the member itself, or the best answer to the
  /// objection; nothing where no asset answers it.
  public let asset: Int?
  public let standing: Standing

  /// Whether the team can work with it on that day, shown to buyers or not.
  public var isThere: Bool { standing == .ready || standing == .hidden }

  /// What a member brings that is an asset.
  init(_ member: CampaignMember, _ asset: Int, on day: Day, _ scores: Scores) {
    let record = scores.workspace.assets[asset]
    self.member = member
    self.day = day
    self.asset = asset
    let state = record.state(on: day)
    standing =
      if state != .live {
        .notLive(state)
      } else if record.visibility == .internal {
        .hidden
      } else {
        scores.assets[asset].isStale ? .stale : .ready
      }
  }

  /// What a member brings that is an objection: of the assets live on the day that prove or declare
  /// an answer and that a buyer may see, those not stale, then the highest score, then the first by
  /// id.
  /// - Parameter score: an asset's score where the objection is raised.
  init(
    _ member: CampaignMember, _ objection: Objection, on day: Day, _ scores: Scores,
    score: (Int) -> Int
  ) {
    let answers = scores.workspace.assets.indices.filter { index in
      let asset = scores.workspace.assets[index]
      return (asset.objections.contains(objection.id) || objection.proof.contains(asset.id))
        && asset.visibility != .internal && asset.state(on: day) == .live
    }
    let kept = answers.filter { !scores.assets[$0].isStale }
    var best: (asset: Int, score: Int)?
    for index in kept.isEmpty ? answers : kept {
      let score = score(index)
      if score > best?.score ?? -1 { best = (index, score) }
    }
    self.member = member
    self.day = day
    asset = best?.asset
    standing = best == nil ? .unanswered : kept.isEmpty ? .stale : .ready
  }
}
