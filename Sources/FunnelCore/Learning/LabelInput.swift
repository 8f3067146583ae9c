/// An asset as a model sees it.
struct LabelInput {
  let asset: Asset
  let rows: SparseRows
  let row: Int
  let topics: ArraySlice<SIMD8<Float>>
  let topicLength: Float

  /// An asset of the library.
  init(_ index: Int, _ library: LearningLibrary) {
    asset = library.assets[index]
    rows = library.rows
    row = index
    topics = library.topics(index)
    topicLength = library.topicLengths[index]
  }

  /// An asset that is not, or is not yet, in the library.
  init(_ asset: Asset, _ library: LearningLibrary) {
    self.asset = asset
    rows = library.space.row(of: asset, library.scope)
    row = 0
    let image = library.latent.topics(of: 0, in: rows)
    topics = image.topics[...]
    topicLength = image.length
  }

  /// Where features first stand in the asset.
  func places(of columns: [Int32], _ library: LearningLibrary) -> [Int32: AssetFeature] {
    let wanted = Set(columns)
    var places: [Int32: AssetFeature] = [:]
    AssetFeature.each(of: asset, library.scope) { feature in
      guard let column = library.space.column(of: feature), wanted.contains(column),
        places[column] == nil
      else { return }
      places[column] = feature
    }
    return places
  }
}
