/// Amounts and counts: whole and not negative.
enum WholeNumber {
  /// The number a text of digits stands for; underscores between them are passed over.
  static func read(_ text: String) -> Int? {
    let digits = text.utf8.filter { $0 != 0x5F }
    guard !digits.isEmpty, digits.count <= 12, digits.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  static func complaint(_ text: String) -> String {
    let shown = text.count > 40 ? String(text.prefix(40)) + "…" : text
    return "\"\(shown)\" is not a whole number: write it with digits only, such as 1800"
  }
}
