/// Groups assets that say almost the same: pages of one template, copies, translations kept alike.
///
/// Runs of three words are sampled by one-permutation MinHash (Li, Owen, Zhang 2012); assets that
/// agree in a band of samples are compared, and those alike in at least `least` percent of all
/// samples are one group, as are the groups of any two of them.
public struct NearDuplicates: Sendable {
  /// Per asset, the index of the first asset of its group.
  public let groups: [Int]
  /// Per asset, how many assets its group has, itself among them.
  public let sizes: [Int]

  private static let samples = 64
  private static let band = 4
  private static let least = 40

  /// The groups of a list of assets.
  public init(_ assets: [Asset]) {
    let signatures = assets.map { Self.signature(of: $0.text.words) }
    var parents = Array(assets.indices)
    func root(_ index: Int) -> Int {
      var at = index
      while parents[at] != at {
        parents[at] = parents[parents[at]]
        at = parents[at]
      }
      return at
    }
    for start in stride(from: 0, to: Self.samples, by: Self.band) {
      var first: [UInt64: Int] = [:]
      for (index, signature) in signatures.enumerated() where !signature.isEmpty {
        var key: UInt64 = 0
        for sample in start..<(start + Self.band) { key = Self.mixed(key ^ signature[sample]) }
        guard let other = first[key] else {
          first[key] = index
          continue
        }
        let (left, right) = (root(other), root(index))
        if left != right, Self.areAlike(signatures[other], signature) {
          parents[max(left, right)] = min(left, right)
        }
      }
    }
    let groups = assets.indices.map { root($0) }
    var counts = Array(repeating: 0, count: assets.count)
    for group in groups { counts[group] += 1 }
    self.groups = groups
    sizes = groups.map { counts[$0] }
  }

  /// The smallest code in each of the samples; empty for fewer than three words.
  private static func signature(of words: [Word]) -> [UInt64] {
    guard words.count >= 3 else { return [] }
    var least = Array(repeating: UInt64.max, count: samples)
    for at in 0..<(words.count - 2) {
      let code = mixed(
        mixed(words[at].code &+ 0x9E37_79B9_7F4A_7C15 &* words[at + 1].code) ^ words[at + 2].code)
      let sample = Int(truncatingIfNeeded: code >> 58)
      if code < least[sample] { least[sample] = code }
    }
    // An empty sample takes the next one that is not, so that short texts compare too.
    return least.indices.map { sample in
      for step in 0..<samples where least[(sample + step) % samples] != .max {
        return least[(sample + step) % samples] &+ UInt64(step)
      }
      return .max
    }
  }

  private static func areAlike(_ left: [UInt64], _ right: [UInt64]) -> Bool {
    let same = zip(left, right).count { $0 == $1 }
    return same * 100 >= least * samples
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    var mixed = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
