/// Which mapped assets a funnel model sees, and which lie outside its stages.
///
/// Inside + outside = all mapped assets, for every model: nothing is dropped between two models.
public struct ModelReach: Sendable {
  /// Indices of mapped assets with a home phase inside the model.
  public let inside: [Int]
  /// Indices of mapped assets without one.
  public let outside: [Int]
  /// Indices of assets neither declared nor inferred to belong anywhere.
  public let unmapped: [Int]

  public init(model: FunnelModel, scores: Scores) {
    var inside: [Int] = []
    var outside: [Int] = []
    var unmapped: [Int] = []
    for index in scores.assets.indices {
      let home = scores.homePhases(index)
      if home.isEmpty {
        unmapped.append(index)
      } else if home.contains(where: { model.stage(holding: $0) != nil }) {
        inside.append(index)
      } else {
        outside.append(index)
      }
    }
    self.inside = inside
    self.outside = outside
    self.unmapped = unmapped
  }
}
