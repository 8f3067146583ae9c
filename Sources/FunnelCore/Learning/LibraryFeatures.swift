/// What the assets of a library have that labels may be learned from, and which of them say almost
/// the same.
public struct LibraryFeatures: Sendable {
  /// In byte order of their ids.
  public let assets: [Asset]
  public let nearDuplicates: NearDuplicates
  let space: FeatureSpace
  let rows: SparseRows
  private let indices: [String: Int]

  /// The features of assets, which are handed over in any order.
  public init(_ assets: [Asset]) async {
    let assets = Self.inOrder(assets)
    async let nearDuplicates = NearDuplicates(assets)
    (space, rows) = await FeatureSpace.of(assets)
    self.assets = assets
    self.nearDuplicates = await nearDuplicates
    indices = Dictionary(
      assets.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Where an asset stands in `assets`.
  public func index(of id: String) -> Int? { indices[id] }

  /// By the bytes of their ids; those of a workspace are so already.
  private static func inOrder(_ assets: [Asset]) -> [Asset] {
    func precedes(_ left: Asset, _ right: Asset) -> Bool {
      left.id.utf8.lexicographicallyPrecedes(right.id.utf8)
    }
    let isOrdered = !zip(assets, assets.dropFirst()).contains { precedes($1, $0) }
    return isOrdered ? assets : assets.sorted(by: precedes)
  }
}
