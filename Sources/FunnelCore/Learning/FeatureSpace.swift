#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The features of a library with what each weighs: TF-IDF, sublinear, each block of its own
/// length.
///
/// A feature takes part when two assets have it and one has not; a word of a body, in larger
/// libraries, when five have it. How rare a word is, is counted
/// over the whole library, labelled or not.
struct FeatureSpace: Sendable {
  private let table: FeatureTable
  private let scope: LearningScope
  /// The column of a feature's number, or -1.
  private let columns: [Int32]
  /// By column.
  private let rarities: [Float]
  /// By column.
  let blocks: [FeatureBlock]

  /// The space of a library and its assets as rows of it.
  static func of(_ assets: [Asset], _ scope: LearningScope) -> (
    space: FeatureSpace, rows: SparseRows
  ) {
    var table = FeatureTable()
    let counted = assets.map { table.count($0, scope) }
    let space = FeatureSpace(table: table, scope: scope, assetCount: assets.count)
    var rows = SparseRows()
    for counts in counted { space.append(counts, to: &rows) }
    return (space, rows)
  }

  private init(table: FeatureTable, scope: LearningScope, assetCount: Int) {
    self.table = table
    self.scope = scope
    var columns: [Int32] = []
    var rarities: [Float] = []
    var blocks: [FeatureBlock] = []
    for (number, held) in table.holders.enumerated() {
      let block = table.blocks[number]
      guard held >= min(block.leastHolders, Int32(max(2, assetCount / 50))), Int(held) < assetCount
      else {
        columns.append(-1)
        continue
      }
      columns.append(Int32(rarities.count))
      blocks.append(block)
      rarities.append(
        block.isText ? Float(1 + log(Double(1 + assetCount) / Double(1 + held))) : 1)
    }
    self.columns = columns
    self.rarities = rarities
    self.blocks = blocks
  }

  var count: Int { blocks.count }

  /// The column of a feature that takes part.
  func column(of feature: AssetFeature) -> Int32? {
    guard let number = table.number(of: feature.code), columns[Int(number)] >= 0 else { return nil }
    return columns[Int(number)]
  }

  /// An asset that need not belong to the library as the one row of a matrix.
  func row(of asset: Asset) -> SparseRows {
    var counts: [Int32: Int32] = [:]
    var met: [Int32] = []
    AssetFeature.each(of: asset, scope) { feature in
      guard let number = table.number(of: feature.code) else { return }
      if counts[number] == nil { met.append(number) }
      counts[number, default: 0] += 1
    }
    var rows = SparseRows()
    append(met.map { ($0, counts[$0] ?? 0) }, to: &rows)
    return rows
  }

  private func append(_ counts: [(number: Int32, count: Int32)], to rows: inout SparseRows) {
    var parts = FeatureBlock.allCases.map { _ in [(column: Int32, value: Float)]() }
    for (number, count) in counts {
      let column = columns[Int(number)]
      guard column >= 0 else { continue }
      let value = rarities[Int(column)] * (1 + (count > 1 ? Float(log(Double(count))) : 0))
      let block = Int(table.blocks[Int(number)].rawValue)
      parts[block].append((column, table.blocks[Int(number)].isText ? value : 1))
    }
    for block in FeatureBlock.allCases {
      let part = parts[Int(block.rawValue)]
      var least: Float = 0
      if part.count > block.most {
        least = part.map(\.value).sorted(by: >)[block.most - 1]
      }
      var square: Float = 0
      for (_, value) in part where value >= least { square += value * value }
      guard square > 0 else { continue }
      let scale = block.scale / square.squareRoot()
      for (column, value) in part where value >= least { rows.append(column, value * scale) }
    }
    rows.endRow()
  }
}
