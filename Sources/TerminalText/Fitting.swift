/// Fits text into a number of terminal cells.
///
/// Text is measured as it stands; text from content goes through ``VisibleText`` first.
public enum Fitting {
  /// The text, or as many of its graphemes as leave room for a closing `…`.
  ///
  /// The result is never wider than `cells`, so it is empty when there is no room at all.
  public static func cut(_ text: String, to cells: Int) -> String {
    if cells <= 0 { return "" }
    if text.utf8.count <= cells { return text }  // No scalar is wider than it has bytes.
    var width = 0
    var end = text.startIndex
    var index = text.startIndex
    while index < text.endIndex {
      width += CellWidth.of(text[index])
      if width > cells {
        return withoutTrailingSpaces(text[..<end]) + "…"
      }
      index = text.index(after: index)
      if width < cells { end = index }
    }
    return text
  }

  /// The text filled with spaces up to a number of cells; wider text is returned as it is.
  public static func padded(
    _ text: String, to cells: Int, alignment: Alignment = .left
  ) -> String {
    let missing = cells - CellWidth.of(text)
    if missing <= 0 { return text }
    let spaces = String(repeating: " ", count: missing)
    return alignment == .left ? text + spaces : spaces + text
  }

  private static func withoutTrailingSpaces(_ text: Substring) -> String {
    var scalars = text.unicodeScalars
    while scalars.last == " " { scalars.removeLast() }
    return String(scalars)
  }

  /// The first cells of a text without the mark of a cut, for places too narrow to spend one on it.
  public static func abbreviated(_ text: String, to cells: Int) -> String {
    if CellWidth.of(text) <= cells { return text }
    return String(cut(text, to: cells + 1).dropLast())
  }
}
