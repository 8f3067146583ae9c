/// Counts with their noun.
enum Plural {
  /// `1 gap`, `2 gaps`.
  static func of(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
