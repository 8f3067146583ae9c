/// An option of a scoring plugin, with its default and what it may be.
public struct PluginOption: Hashable, Sendable {
  /// The shape of the option's value and its default.
  public enum Kind: Hashable, Sendable {
    /// A whole number.
    case integer(Int, range: ClosedRange<Int>)
    /// A whole number per key; a plain number in the file stands for every key.
    case integers([String: Int], keys: OptionKeys, range: ClosedRange<Int>)
    /// A whole number per row and column.
    case table(
      [String: [String: Int]], rows: OptionKeys, columns: OptionKeys, range: ClosedRange<Int>)
    /// Phrases per key; those of the file are added to the built-in ones.
    case phrases([String: [String]], keys: OptionKeys)
  }

  /// Kebab-case, such as `half-life-days`.
  public let name: String
  /// One sentence, with the unit.
  public let summary: String
  public let kind: Kind

  public init(_ name: String, _ summary: String, _ kind: Kind) {
    self.name = name
    self.summary = summary
    self.kind = kind
  }
}
