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
    /// A live asset proves what to say to the objection; none answers it.
    case provenOnly
    /// No live asset answers the objection, and none proves what to say.
    case unanswered
  }

  public let member: CampaignMember
  /// The day it takes part; without a date of its own, the day of the campaign nearest to today.
  public let day: Day
  /// Index in the workspace's assets of what is shown: the member itself, or the best answer to the
  /// objection, else its best proof; nothing where there is neither.
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

  /// What a member brings that is an objection: of the assets live on the day that declare an answer
  /// and that a buyer may see, those not stale, then the highest score, then the first by id; without
  /// an answer, the same of the assets that prove what to say.
  /// - Parameter score: an asset's score where the objection is raised.
  init(
    _ member: CampaignMember, _ objection: Objection, on day: Day, _ scores: Scores,
    score: (Int) -> Int
  ) {
    let assets = scores.workspace.assets
    let shown = assets.indices.filter {
      assets[$0].visibility != .internal && assets[$0].state(on: day) == .live
    }
    let answers = shown.filter { assets[$0].objections.contains(objection.id) }
    let found = answers.isEmpty ? shown.filter { objection.proof.contains(assets[$0].id) } : answers
    let kept = found.filter { !scores.assets[$0].isStale }
    var best: (asset: Int, score: Int)?
    for index in kept.isEmpty ? found : kept {
      let score = score(index)
      if score > best?.score ?? -1 { best = (index, score) }
    }
    self.member = member
    self.day = day
    asset = best?.asset
    standing =
      if found.isEmpty {
        .unanswered
      } else if answers.isEmpty {
        .provenOnly
      } else {
        kept.isEmpty ? .stale : .ready
      }
  }
}
