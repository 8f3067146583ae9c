/// Amounts of money and other large numbers as people read them.
public enum Amount {
  /// The number with a comma between groups of three digits: `39,240`.
  public static func text(_ number: Int) -> String {
    let digits = String(number.magnitude)
    let grouped = digits.enumerated().reduce(into: "") { text, digit in
      if digit.offset > 0, (digits.utf8.count - digit.offset).isMultiple(of: 3) { text += "," }
      text.append(digit.element)
    }
    return number < 0 ? "-\(grouped)" : grouped
  }
}
