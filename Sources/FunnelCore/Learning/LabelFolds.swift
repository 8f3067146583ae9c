/// Splits labelled assets so that near-duplicates are never on both sides.
public struct LabelFolds: Sendable {
  public let count: Int
  /// The fold of a group of near-duplicates.
  private let folds: [Int: Int]

  /// Folds of about equal size: large groups first, each to the smallest fold.
  /// - Parameters:
  ///   - groups: the group of each labelled asset.
  ///   - seed: another seed is another split.
  public init(_ groups: [Int], count: Int, seed: UInt64 = 1) {
    var sizes: [Int: Int] = [:]
    for group in groups { sizes[group, default: 0] += 1 }
    self.count = max(2, min(count, sizes.count))
    var filled = Array(repeating: 0, count: self.count)
    var folds: [Int: Int] = [:]
    let order = sizes.sorted {
      ($1.value, Self.mixed($0.key, seed), $0.key) < ($0.value, Self.mixed($1.key, seed), $1.key)
    }
    for (group, size) in order {
      var smallest = 0
      for fold in filled.indices where filled[fold] < filled[smallest] { smallest = fold }
      folds[group] = smallest
      filled[smallest] += size
    }
    self.folds = folds
  }

  /// The fold of a group, also of one that had no label when the folds were made.
  public func fold(of group: Int) -> Int { folds[group] ?? group % count }

  private static func mixed(_ group: Int, _ seed: UInt64) -> UInt64 {
    var mixed = (UInt64(group) &+ 1) &* 0x9E37_79B9_7F4A_7C15 ^ seed &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 31)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 30)
  }
}
