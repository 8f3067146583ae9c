import TerminalText

/// Writes text as a value of a calendar.
enum CalendarText {
  /// The text with its line ends as `\n` and backslashes before what separates values.
  ///
  /// Each of its lines is made safe to show, as a calendar is also shown on a terminal: nothing a
  /// text holds can end a line of the file.
  static func escaped(_ text: String) -> String {
    // CR LF is one character here, and no mark joins a line end.
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { escapedLine(VisibleText.of(String($0))) }.joined(separator: "\\n")
  }

  private static func escapedLine(_ line: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in line.unicodeScalars {
      if special.contains(scalar) { escaped.append("\\") }
      escaped.append(scalar)
    }
    return String(escaped)
  }

  private static let special: Set<Unicode.Scalar> = ["\\", ";", ","]
}
