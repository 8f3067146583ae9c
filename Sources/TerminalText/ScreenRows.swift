/// Counts the rows of a screen that a text takes.
public enum ScreenRows {
  /// The rows of lines with styling in them; a line wider than the screen goes on in the next row.
  public static func of(_ text: String, columns: Int) -> Int {
    var lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.reduce(0) { rows, line in
      // Most lines are shorter in bytes than the screen is wide.
      if line.count <= columns { return rows + 1 }
      let width = CellWidth.of(unstyled(line))
      return rows + max(1, (width + columns - 1) / max(1, columns))
    }
  }

  /// A styled line without what stands behind the last column; styling ends with it.
  public static func clipped(_ line: String, columns: Int) -> String {
    if line.utf8.count <= columns { return line }
    var kept = ""
    var width = 0
    var isEscape = false
    for character in line {
      if isEscape || character == "\u{1B}" {
        kept.append(character)
        isEscape = !(isEscape && character.isLetter)
        continue
      }
      width += CellWidth.of(character)
      if width <= columns { kept.append(character) }
    }
    return kept
  }

  /// The line without the escapes that style it.
  private static func unstyled(_ line: Substring.UTF8View) -> String {
    var bytes: [UInt8] = []
    var isEscape = false
    for byte in line {
      if isEscape {
        isEscape = !(0x40...0x7E).contains(byte) || byte == 0x5B
      } else if byte == 0x1B {
        isEscape = true
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
