/// The assets of a library as labels are learned from them: their features, topics and
/// near-duplicates.
///
/// It does not depend on labels: one library serves stages and personas, and a new label changes
/// nothing in it. The order assets are handed over in does not matter.
public struct LearningLibrary: Sendable {
  /// In byte order of their ids.
  public let assets: [Asset]
  public let nearDuplicates: NearDuplicates
  let scope: LearningScope
  let space: FeatureSpace
  let rows: SparseRows
  let latent: LatentTopics
  /// Per asset `latent.groups` vectors, the topics at length one.
  let topics: [SIMD8<Float>]
  /// Per asset, the length its topics had before they were scaled to one.
  let topicLengths: [Float]
  private let indices: [String: Int]

  /// A library to learn from.
  public init(_ assets: [Asset], _ scope: LearningScope = .everything) {
    self.assets = assets.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    self.scope = scope
    nearDuplicates = NearDuplicates(self.assets)
    (space, rows) = FeatureSpace.of(self.assets, scope)
    latent = LatentTopics(rows, columnCount: space.count)
    var topics: [SIMD8<Float>] = []
    topics.reserveCapacity(self.assets.count * latent.groups)
    var lengths: [Float] = []
    for row in self.assets.indices {
      let image = latent.topics(of: row, in: rows)
      topics += image.topics
      lengths.append(image.length)
    }
    self.topics = topics
    topicLengths = lengths
    indices = Dictionary(
      self.assets.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Where an asset stands in `assets`.
  public func index(of id: String) -> Int? { indices[id] }

  /// The topics of an asset.
  func topics(_ index: Int) -> ArraySlice<SIMD8<Float>> {
    topics[(index * latent.groups)..<((index + 1) * latent.groups)]
  }
}
