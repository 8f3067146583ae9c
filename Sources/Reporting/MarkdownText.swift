import TerminalText

/// Writes content so that Markdown shows it letter by letter.
enum MarkdownText {
  /// The text for the middle of a line or a table cell: one line, no markup, no HTML.
  static func inline(_ text: String) -> String {
    let scalars = Array(VisibleText.of(text).unicodeScalars.trimmingSpaces)
    var result = ""
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\\", "|", "`", "*", "[", "]", "$": result += "\\\(scalar)"
      case "_" where !isInsideWord(index, of: scalars): result += "\\_"
      case "~" where isDoubled(index, of: scalars): result += "\\~"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The text as a paragraph, so that its start makes no heading, list, rule or underline.
  static func paragraph(_ text: String) -> String {
    let line = inline(text)
    let scalars = line.unicodeScalars
    guard let first = scalars.first else { return "" }
    switch first {
    case "#", "+", "-", "=", "~": return "\\" + line
    case "0"..."9":
      let digits = scalars.prefix { ("0"..."9").contains($0) }
      let rest = scalars.dropFirst(digits.count)
      guard rest.first == "." || rest.first == ")" else { return line }
      return String(digits) + "\\" + String(rest)
    default: return line
    }
  }

  /// An underscore between letters or digits marks nothing up, and an escape would break addresses.
  private static func isInsideWord(_ index: Int, of scalars: [Unicode.Scalar]) -> Bool {
    guard index > 0, index + 1 < scalars.count else { return false }
    return [scalars[index - 1], scalars[index + 1]].allSatisfy {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
  }

  private static func isDoubled(_ index: Int, of scalars: [Unicode.Scalar]) -> Bool {
    (index > 0 && scalars[index - 1] == "~")
      || (index + 1 < scalars.count && scalars[index + 1] == "~")
  }
}

extension String.UnicodeScalarView {
  fileprivate var trimmingSpaces: Substring.UnicodeScalarView {
    var trimmed = self[...].drop { $0 == " " }
    while trimmed.last == " " { trimmed.removeLast() }
    return trimmed
  }
}
