import FunnelCore

/// A filter key on records of one kind: what it is called, which values make sense, and which records
/// it lets through.
struct RecordFilter: Sendable {
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
  /// The values a record has, by its index among the workspace's records of the kind.
  let has: @Sendable (View, Int) -> [String]

  /// Whether a record has one of `wanted`; `none` means it has no value.
  func matches(_ view: View, _ record: Int, _ wanted: [String]) -> Bool {
    let own = has(view, record)
    return wanted.contains { $0 == "none" ? own.isEmpty : own.contains($0) }
  }
}
