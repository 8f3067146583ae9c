import Foundation

/// Two commands run in turn, A B A B …, so that a drifting machine touches both alike.
struct Comparison {
  let name: String
  let own: [String]
  let other: [String]
  let runs: Int

  /// A line of figures: medians, and the ratio pair by pair; nothing when a command is missing.
  func line() -> String {
    guard MeasuredRun(own) != nil, MeasuredRun(other) != nil else {
      return "\(name): skipped, a command is missing"
    }
    var pairs: [(own: MeasuredRun, other: MeasuredRun)] = []
    for _ in 0..<runs {
      guard let first = MeasuredRun(own), let second = MeasuredRun(other) else { continue }
      pairs.append((first, second))
    }
    let seconds = Self.median(pairs.map(\.own.seconds))
    let others = Self.median(pairs.map(\.other.seconds))
    let ratios = pairs.map { $0.own.seconds / $0.other.seconds }.sorted()
    let memory = pairs.map(\.own.megabytes).max() ?? 0
    return String(
      format: "%@: %.3f s, %.0f MB; beside it %.3f s; ratio %.2f (%.2f to %.2f), %d pairs",
      name, seconds, memory, others, Self.median(ratios), ratios.first ?? 0, ratios.last ?? 0,
      pairs.count)
  }

  private static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    return sorted.isEmpty ? 0 : sorted[sorted.count / 2]
  }
}
