/// What to send a buyer, and why: the assets that suit a request, best first.
public struct SendAdvice: Sendable {
  /// The request with what followed from it.
  public let request: SendRequest
  public let assumptions: [Assumption]
  /// Live assets a buyer may see.
  public let toSend: [Recommendation]
  /// Live assets for the seller's eyes; where objections were asked for, only what is about them.
  public let forSeller: [Recommendation]
  /// What would suit, were it not for an obstacle; best first.
  public let leftOut: [(asset: Recommendation, obstacle: Obstacle)]
  /// Where there is nothing to send: the asset nearest to it, and what keeps it.
  public let nearest: (asset: Int, obstacle: Obstacle)?

  /// The advice for a request.
  ///
  /// Without a stage all of `model` are asked for, without a persona all of the workspace.
  public init(_ request: SendRequest, through model: FunnelModel, scores: Scores) {
    let workspace = scores.workspace
    (self.request, assumptions) = request.completed(by: scores, through: model)
    let judge = SendJudge(self.request, through: model, scores: scores)
    var toSend: [Recommendation] = []
    var forSeller: [Recommendation] = []
    var leftOut: [(asset: Recommendation, obstacle: Obstacle)] = []
    for index in workspace.assets.indices {
      let found = judge.recommendation(index)
      guard found.fits else { continue }
      switch judge.obstacle(index) {
      case nil: toSend.append(found)
      case .internal?:
        if self.request.objections.isEmpty || found.isAboutObjection { forSeller.append(found) }
      case let obstacle?: leftOut.append((found, obstacle))
      }
    }
    self.toSend = toSend.sorted { $0.precedes($1) }
    self.forSeller = forSeller.sorted { $0.precedes($1) }
    self.leftOut = leftOut.sorted { $0.asset.precedes($1.asset) }
    nearest = toSend.isEmpty ? Self.nearest(leftOut, forSeller) ?? judge.nearestToRework() : nil
  }

  /// The objections asked for that nothing to send answers.
  public var unanswered: [String] {
    request.objections.filter { id in !toSend.contains { $0.answers.contains(id) } }
  }

  /// The best of what is right but for its state or its readers, else of what was not asked for.
  private static func nearest(
    _ leftOut: [(asset: Recommendation, obstacle: Obstacle)], _ forSeller: [Recommendation]
  ) -> (asset: Int, obstacle: Obstacle)? {
    let all = leftOut + forSeller.map { ($0, .internal) }
    let right = all.filter {
      switch $0.obstacle {
      case .state, .internal: true
      default: false
      }
    }
    return (right.isEmpty ? all : right).min { $0.asset.precedes($1.asset) }.map {
      ($0.asset.asset, $0.obstacle)
    }
  }
}
