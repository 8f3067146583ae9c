import FunnelCore
import TerminalText

/// Writes text as one field of separated values.
enum CSVText {
  /// The text, guarded against formulas and made safe to show, in quotes where it needs them.
  ///
  /// Tabs and line ends inside the text are kept. Every character that some spreadsheet takes for a
  /// separator asks for quotes, whichever separator the file itself uses. So does text that looks
  /// like a number: a spreadsheet told to take what is in quotes for text leaves it alone.
  static func quoted(_ text: String) -> String {
    let guarded = FormulaGuard.guarded(text)
    let isGuarded = !guarded.utf8.elementsEqual(text.utf8)
    let shown = visible(guarded)
    let needsQuotes =
      isGuarded || shown.unicodeScalars.contains { special.contains($0) } || isPadded(shown)
      || looksLikeNumber(shown)
    if !needsQuotes { return shown }
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

  /// Whether a number stands at the start or after one word: `3/4`, `1e5`, `5 €`, `May 2026`, `sep-2`.
  ///
  /// A day in our own writing is to become a day.
  private static func looksLikeNumber(_ text: String) -> Bool {
    var words = 0
    var isInWord = false
    for scalar in text.unicodeScalars {
      if scalar.properties.numericType == .decimal {
        return Day(text).map { "\($0)" != text } ?? true
      }
      let isLetter = scalar.properties.isAlphabetic
      if isLetter, !isInWord { words += 1 }
      if words > 1 { return false }
      isInWord = isLetter
    }
    return false
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
