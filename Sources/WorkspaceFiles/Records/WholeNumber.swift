/// Amounts and counts: whole and not negative.
public enum WholeNumber {
  /// The largest amount: a trillion.
  public static let most = 999_999_999_999

  /// The number a text of digits stands for; underscores between them are passed over.
  public static func read(_ text: String, upTo most: Int = Self.most) -> Int? {
    let digits = text.utf8.filter { $0 != 0x5F }
    guard !digits.isEmpty, digits.count <= 12, digits.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    let number = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    return number <= most ? number : nil
  }

  /// Why a text is no number, and how to write it.
  public static func complaint(_ text: String, upTo most: Int = Self.most) -> String {
    let digits = text.utf8.first == 0x2D ? Array(text.utf8.dropFirst()) : Array(text.utf8)
    if !digits.isEmpty, digits.allSatisfy({ (0x30...0x39).contains($0) }), digits.count <= 40 {
      return "\(text) is out of range: a whole number from 0 to \(most) is wanted"
    }
    let shown = text.count > 40 ? String(text.prefix(40)) + "…" : text
    return "\"\(shown)\" is not a whole number: write it with digits only, such as 1800"
  }
}
