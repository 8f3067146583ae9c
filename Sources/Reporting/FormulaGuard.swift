/// Keeps text from being taken for a formula by a spreadsheet.
enum FormulaGuard {
  /// The text with an apostrophe before every place where a spreadsheet could see a formula start.
  ///
  /// Such a place is the start of the text, or what follows a separator inside it, if the first
  /// character that is neither space, quote, mark nor invisible is one that starts a formula.
  static func guarded(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    var isFieldStart = true
    for (index, scalar) in scalars.enumerated() {
      if isFieldStart {
        let first = scalars[index...].first { !isSkipped($0) }
        if let first, starts.contains(first) || (index == 0 && blanks.contains(first)) {
          result.append("'")
        }
      }
      result.append(scalar)
      isFieldStart = separators.contains(scalar) || blanks.contains(scalar)
    }
    return String(result)
  }

  /// `= + - @`, the minus sign, and their full-width and small forms.
  private static let starts: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\u{2212}", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
    "\u{FE66}", "\u{FE62}", "\u{FE63}", "\u{FE6B}",
  ]
  private static let separators: Set<Unicode.Scalar> = [",", ";"]
  private static let blanks: Set<Unicode.Scalar> = ["\t", "\r", "\n"]
  private static let quotes: Set<Unicode.Scalar> = [
    "\"", "'", "`", "\u{B4}", "\u{201A}", "\u{201E}", "\u{FF02}", "\u{FF07}",
  ]

  private static func isSkipped(_ scalar: Unicode.Scalar) -> Bool {
    if blanks.contains(scalar) { return false }
    if quotes.contains(scalar) || scalar == "\u{2800}" { return true }
    let properties = scalar.properties
    if properties.isWhitespace || properties.isDefaultIgnorableCodePoint { return true }
    switch properties.generalCategory {
    case .control, .format, .nonspacingMark, .spacingMark, .enclosingMark,
      .initialPunctuation, .finalPunctuation:
      return true
    default:
      return false
    }
  }
}
