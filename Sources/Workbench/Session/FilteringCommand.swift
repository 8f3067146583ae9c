/// A command whose words are filters, so that a view saved under a name can stand behind it.
protocol FilteringCommand: WorkbenchCommand {
  /// The keys it knows, filters and others.
  static var keys: [String] { get }

  /// Whether words without a key are searched for.
  static var takesWords: Bool { get }
}

extension FilteringCommand {
  static var takesWords: Bool { true }

  /// Whether it understands all of a query.
  static func understands(_ query: Query) -> Bool {
    (takesWords || query.words.isEmpty) && query.filters.allSatisfy { keys.contains($0.key) }
  }
}
