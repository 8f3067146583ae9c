import FunnelCore

/// A filter key on assets: what it is called, which values make sense, and which assets it lets through.
struct AssetFilter: Sendable {
  /// Whether its values are words of a vocabulary or names of records.
  enum Values: Sendable {
    case vocabulary
    case records
    /// Anything, such as an owner's name.
    case free
  }

  let key: String
  let summary: String
  let values: Values
  /// The values that make sense in a view, for completion and checking.
  let known: @Sendable (View) -> [String]
  /// The values an asset has.
  let has: @Sendable (View, Int) -> [String]

  /// Whether an asset has one of `wanted`; `none` means it has no value.
  func matches(_ view: View, _ asset: Int, _ wanted: [String]) -> Bool {
    let own = has(view, asset)
    return wanted.contains { $0 == "none" ? own.isEmpty : own.contains($0) }
  }
}
