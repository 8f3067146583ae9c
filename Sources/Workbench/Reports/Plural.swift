/// Counts with their noun, and lists that end.
enum Plural {
  /// `1 gap`, `2 gaps`.
  static func of(_ count: Int, _ noun: String, _ plural: String? = nil) -> String {
    "\(count) \(count == 1 ? noun : plural ?? noun + "s")"
  }

  /// A few names as they are; of many how many there are and the first: `47 assets (a, b, c and 44
  /// more)`.
  static func list(_ names: [String], _ noun: String) -> String {
    guard names.count > 5 else { return names.joined(separator: ", ") }
    return "\(of(names.count, noun)) (\(names.prefix(3).joined(separator: ", ")) and "
      + "\(names.count - 3) more)"
  }
}
