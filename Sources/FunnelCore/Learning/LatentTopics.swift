/// The few directions in which the rows of a library differ most: words that occur together.
///
/// Latent semantic analysis (Deerwester et al. 1990) by randomized subspace iteration (Halko,
/// Martinsson, Tropp 2011) from a fixed start, on at most `sampleSize` rows. It is learned from all
/// assets, labelled or not: that is what lets few labels speak for words they do not hold. A topic
/// is linear in the features, so that what it says can be told feature by feature.
struct LatentTopics: Sendable {
  /// Topics in groups of eight.
  let groups: Int
  /// Per column of the space, its part in each topic.
  private var basis: [SIMD8<Float>]

  private static let sampleSize = 1600
  private static let mostGroups = 8

  init(_ rows: SparseRows, columnCount: Int) {
    groups = max(1, min(Self.mostGroups, rows.count / 24))
    let step = max(1, (rows.count + Self.sampleSize - 1) / Self.sampleSize)
    let sample = Array(stride(from: 0, to: rows.count, by: step))
    var state: UInt64 = 2026
    basis = (0..<(columnCount * groups)).map { _ in
      var signs = SIMD8<Float>(repeating: 0)
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      for lane in 0..<8 { signs[lane] = (state >> UInt64(40 + lane)) & 1 == 0 ? 1 : -1 }
      return signs
    }
    for _ in 0..<3 {
      var images: [SIMD8<Float>] = []
      images.reserveCapacity(sample.count * groups)
      for row in sample { images += image(of: row, in: rows) }
      Orthonormal.make(&images, groups: groups)
      basis = Array(repeating: .zero, count: columnCount * groups)
      for (number, row) in sample.enumerated() {
        for at in rows.range(row) {
          let column = Int(rows.columns[at]) * groups
          for group in 0..<groups {
            basis[column + group] += rows.values[at] * images[number * groups + group]
          }
        }
      }
      Orthonormal.make(&basis, groups: groups)
    }
  }

  /// The topics of a row, scaled to length one, and the length they had.
  func topics(of row: Int, in rows: SparseRows) -> (topics: [SIMD8<Float>], length: Float) {
    var image = image(of: row, in: rows)
    var square: Float = 0
    for part in image { square += (part * part).sum() }
    let length = square.squareRoot()
    if length > 0 { for group in image.indices { image[group] /= length } }
    return (image, length)
  }

  /// A column's part in a group of topics.
  func part(_ column: Int32, _ group: Int) -> SIMD8<Float> { basis[Int(column) * groups + group] }

  private func image(of row: Int, in rows: SparseRows) -> [SIMD8<Float>] {
    var image = Array(repeating: SIMD8<Float>.zero, count: groups)
    for at in rows.range(row) {
      let column = Int(rows.columns[at]) * groups
      for group in 0..<groups { image[group] += rows.values[at] * basis[column + group] }
    }
    return image
  }
}
