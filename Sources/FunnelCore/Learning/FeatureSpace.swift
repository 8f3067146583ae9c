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
  private let assetCount: Int
  /// The column of a feature's number, or -1.
  private let columns: [Int32]
  /// By column.
  private let rarities: [Float]
  /// By column.
  let blocks: [FeatureBlock]

  /// An asset's features by number, with how often it has each.
  private typealias Counts = [(number: Int32, count: Int32)]

  /// The space of a library and its assets as rows of it.
  ///
  /// Two halves are counted side by side; features are numbered as if one had followed the other.
  static func of(_ assets: [Asset]) async -> (space: FeatureSpace, rows: SparseRows) {
    let middle = (assets.count + 1) / 2
    async let first = counted(assets[..<middle])
    async let second = counted(assets[middle...])
    var (table, firstCounts) = await first
    let (other, secondCounts) = await second
    let numbers = table.join(other)
    let space = FeatureSpace(table: table, assetCount: assets.count)
    async let firstRows = space.rows(of: firstCounts)
    async let secondRows = space.rows(of: secondCounts, numbers: numbers)
    return (space, SparseRows(joining: [await firstRows, await secondRows]))
  }

  private static func counted(_ assets: ArraySlice<Asset>) -> (FeatureTable, [Counts]) {
    var table = FeatureTable()
    let counts = assets.map { table.count($0) }
    return (table, counts)
  }

  /// The rows of assets.
  /// - Parameter numbers: the numbers of features here by those they were counted with, where these
  ///   are others.
  private func rows(of counted: [Counts], numbers: [Int32]? = nil) -> SparseRows {
    var rows = SparseRows()
    rows.reserveCapacity(rows: counted.count, cells: counted.reduce(0) { $0 + $1.count })
    for counts in counted {
      let renumbered = numbers.map { map in counts.map { (map[Int($0.number)], $0.count) } }
      append(renumbered ?? counts, to: &rows)
    }
    return rows
  }

  private init(table: FeatureTable, assetCount: Int) {
    self.table = table
    self.assetCount = assetCount
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
  func row(of asset: Asset, _ scope: LearningScope) -> SparseRows {
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

  /// The smallest of so many largest values, by quickselect (Hoare 1961).
  private static func largest(_ count: Int, of values: [Float]) -> Float {
    var values = values
    return values.withUnsafeMutableBufferPointer { values in
      let wanted = count - 1
      var (low, high) = (0, values.count - 1)
      while low < high {
        let pivot = values[(low + high) / 2]
        var (left, right) = (low, high)
        while left <= right {
          while values[left] > pivot { left += 1 }
          while values[right] < pivot { right -= 1 }
          if left <= right {
            values.swapAt(left, right)
            left += 1
            right -= 1
          }
        }
        if wanted <= right { high = right } else if wanted >= left { low = left } else { break }
      }
      return values[wanted]
    }
  }

  private func append(_ counts: Counts, to rows: inout SparseRows) {
    var parts = FeatureBlock.allCases.map { _ in [(column: Int32, value: Float)]() }
    for (number, count) in counts {
      let column = columns[Int(number)]
      guard column >= 0 else { continue }
      let value = rarities[Int(column)] * (1 + (count > 1 ? Float(log(Double(count))) : 0))
      let block = Int(table.blocks[Int(number)].rawValue)
      parts[block].append((column, table.blocks[Int(number)].isText ? value : 1))
    }
    rows.startRow()
    for block in FeatureBlock.allCases {
      if block == FeatureBlock.firstField { rows.endText() }
      let part = parts[Int(block.rawValue)]
      var least: Float = 0
      let most = block.most(among: assetCount)
      if part.count > most { least = Self.largest(most, of: part.map(\.value)) }
      var square: Float = 0
      for (_, value) in part where value >= least { square += value * value }
      guard square > 0 else { continue }
      let scale = block.scale / square.squareRoot()
      for (column, value) in part where value >= least { rows.append(column, value * scale) }
    }
    rows.endRow()
  }
}
