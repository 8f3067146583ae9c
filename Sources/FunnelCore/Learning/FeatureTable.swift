/// Numbers the features of a library in the order they are met: an open hash table.
struct FeatureTable: Sendable {
  private var codes: [UInt64] = Array(repeating: 0, count: 1 << 12)
  private var numbers: [Int32] = Array(repeating: -1, count: 1 << 12)
  private(set) var blocks: [FeatureBlock] = []
  /// In how many assets a feature stands.
  private(set) var holders: [Int32] = []
  /// How often it stands in the asset being counted.
  private var counts: [Int32] = []

  /// The number of a feature that has been met.
  func number(of code: UInt64) -> Int32? {
    let mask = codes.count - 1
    var slot = Int(truncatingIfNeeded: code) & mask
    while numbers[slot] >= 0 {
      if codes[slot] == code { return numbers[slot] }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// How often an asset has each of its features, in the order they are met.
  mutating func count(_ asset: Asset) -> [(number: Int32, count: Int32)] {
    var met: [Int32] = []
    AssetFeature.each(of: asset, .everything) { feature in
      let number = insert(feature.code, feature.block)
      if counts[Int(number)] == 0 { met.append(number) }
      counts[Int(number)] += 1
    }
    return met.map { number in
      let count = counts[Int(number)]
      counts[Int(number)] = 0
      holders[Int(number)] += 1
      return (number, count)
    }
  }

  /// Takes in what another table has met behind what this one has.
  /// - Returns: by the other's number, the number here.
  mutating func join(_ other: FeatureTable) -> [Int32] {
    var met = Array(repeating: UInt64(0), count: other.blocks.count)
    for (code, number) in zip(other.codes, other.numbers) where number >= 0 {
      met[Int(number)] = code
    }
    return met.indices.map { index in
      let number = insert(met[index], other.blocks[index])
      holders[Int(number)] += other.holders[index]
      return number
    }
  }

  @inline(__always)
  private mutating func insert(_ code: UInt64, _ block: FeatureBlock) -> Int32 {
    let mask = codes.count - 1
    var slot = Int(truncatingIfNeeded: code) & mask
    while numbers[slot] >= 0 {
      if codes[slot] == code { return numbers[slot] }
      slot = (slot + 1) & mask
    }
    let number = Int32(blocks.count)
    codes[slot] = code
    numbers[slot] = number
    blocks.append(block)
    holders.append(0)
    counts.append(0)
    if blocks.count * 2 > codes.count { grow() }
    return number
  }

  private mutating func grow() {
    let old = zip(codes, numbers).filter { $0.1 >= 0 }
    let mask = codes.count * 2 - 1
    codes = Array(repeating: 0, count: mask + 1)
    numbers = Array(repeating: -1, count: mask + 1)
    for (code, number) in old {
      var slot = Int(truncatingIfNeeded: code) & mask
      while numbers[slot] >= 0 { slot = (slot + 1) & mask }
      codes[slot] = code
      numbers[slot] = number
    }
  }
}
