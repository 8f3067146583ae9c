/// The assets of a library as labels are learned from them: their features and topics.
///
/// It does not depend on labels: a new label changes nothing in it.
public struct LearningLibrary: Sendable {
  public let features: LibraryFeatures
  let scope: LearningScope
  let rows: SparseRows
  let latent: LatentTopics
  /// Per asset `latent.groups` vectors, the topics at length one.
  let topics: [SIMD8<Float>]
  /// Per asset, the length its topics had before they were scaled to one.
  let topicLengths: [Float]

  /// A library to learn from by all its features, or by words alone.
  public init(_ features: LibraryFeatures, _ scope: LearningScope = .everything) {
    self.features = features
    self.scope = scope
    rows = scope == .text ? features.rows.textAlone : features.rows
    latent = LatentTopics(rows, columnCount: features.space.count)
    var topics: [SIMD8<Float>] = []
    topics.reserveCapacity(features.assets.count * latent.groups)
    var lengths: [Float] = []
    for row in features.assets.indices {
      let image = latent.topics(of: row, in: rows)
      topics += image.topics
      lengths.append(image.length)
    }
    self.topics = topics
    topicLengths = lengths
  }

  /// In byte order of their ids.
  public var assets: [Asset] { features.assets }

  public var nearDuplicates: NearDuplicates { features.nearDuplicates }

  var space: FeatureSpace { features.space }

  /// Where an asset stands in `assets`.
  public func index(of id: String) -> Int? { features.index(of: id) }

  /// The topics of an asset.
  func topics(_ index: Int) -> ArraySlice<SIMD8<Float>> {
    topics[(index * latent.groups)..<((index + 1) * latent.groups)]
  }
}
