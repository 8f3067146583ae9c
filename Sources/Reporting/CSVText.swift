import TerminalText

/// Writes text as one field of separated values.
enum CSVText {
  /// The text, guarded against formulas and made safe to show, in quotes where it needs them.
  ///
  /// Tabs and line ends inside the text are kept. Every character that some spreadsheet takes for a
  /// separator asks for quotes, whichever separator the file itself uses.
  static func quoted(_ text: String) -> String {
    let guarded = FormulaGuard.guarded(text)
    let isGuarded = !guarded.utf8.elementsEqual(text.utf8)
    let shown = visible(guarded)
    let needsQuotes = isGuarded || shown.unicodeScalars.contains { special.contains($0) }
    if !needsQuotes, !isPadded(shown) { return shown }
    var field = "\""
    for scalar in shown.unicodeScalars {
      if scalar == "\"" { field += "\"" }
      field.unicodeScalars.append(scalar)
    }
    return field + "\""
  }

  private static let special: Set<Unicode.Scalar> = [",", ";", "\"", "\t", "\r", "\n"]
  private static let kept: Set<Unicode.Scalar> = ["\t", "\r", "\n"]

  private static func isPadded(_ text: String) -> Bool {
    text.unicodeScalars.first == " " || text.unicodeScalars.last == " "
  }

  private static func visible(_ text: String) -> String {
    if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return text }
    var result = ""
    var part = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if kept.contains(scalar) {
        result += VisibleText.of(String(part))
        result.unicodeScalars.append(scalar)
        part.removeAll(keepingCapacity: true)
      } else {
        part.append(scalar)
      }
    }
    return result + VisibleText.of(String(part))
  }
}
