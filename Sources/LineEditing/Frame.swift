import TerminalText

/// Glyphs laid out in the rows of a screen, and where the cursor falls.
struct Frame: Sendable {
  /// The rows; all but the last fill the screen's width, so that the terminal wraps by itself.
  private(set) var rows: [StyledText] = []
  /// The row of the cursor, counted from the first row.
  private(set) var cursorRow = 0
  /// The column of the cursor, less than the screen's width.
  private(set) var cursorColumn = 0
  /// Whether the last row is empty, there only to hold the cursor behind a full row.
  private(set) var endsWithEmptyRow = false
  /// The width of what stands at the cursor; 0 behind the last glyph.
  private var widthAtCursor = 0
  /// The widths of what stands before the cursor, from the first row on.
  private var widthsBeforeCursor: [Int] = []

  /// Lays out glyphs in at least one column and keeps at most `height` rows around the cursor.
  init(_ glyphs: [Glyph], cursor: Int, columns: Int, height: Int) {
    let columns = max(columns, 1)
    var row = StyledText()
    var widths: [[Int]] = [[]]
    var column = 0
    for (index, glyph) in glyphs.enumerated() {
      let fits = glyph.width <= columns
      let width = fits ? glyph.width : 1
      if column + width > columns {
        let missing = columns - column
        row.append(StyledText.Run(String(repeating: " ", count: missing)))
        widths[rows.count] += Array(repeating: 1, count: missing)
        rows.append(row)
        widths.append([])
        (row, column) = (StyledText(), 0)
      }
      if index == cursor {
        (cursorRow, cursorColumn, widthAtCursor) = (rows.count, column, width)
      }
      row.append(StyledText.Run(fits ? glyph.text : "?", fits ? glyph.meaning : .faint))
      widths[rows.count].append(width)
      column += width
    }
    rows.append(row)
    if cursor >= glyphs.count {
      if column == columns {
        rows.append(StyledText())
        widths.append([])
        endsWithEmptyRow = true
        column = 0
      }
      (cursorRow, cursorColumn) = (rows.count - 1, column)
    }
    keepRows(max(height, 1), widths: widths)
  }

  private mutating func keepRows(_ height: Int, widths: [[Int]]) {
    let first = min(max(cursorRow - height / 2, 0), max(rows.count - height, 0))
    let last = min(first + height, rows.count)
    let before = widths[first..<cursorRow].joined()
    widthsBeforeCursor = Array(before) + Self.prefix(widths[cursorRow], upTo: cursorColumn)
    rows = Array(rows[first..<last])
    cursorRow -= first
  }

  private static func prefix(_ widths: [Int], upTo column: Int) -> [Int] {
    var sum = 0
    return Array(
      widths.prefix {
        sum += $0
        return sum <= column
      })
  }

  /// The row of the cursor once a terminal of another width has wrapped the rows again.
  ///
  /// With nothing behind the cursor and the row just full, terminals differ; the row above is
  /// taken then, since a row too few leaves a stale line, a row too many erases a foreign one.
  func cursorRow(reflowedTo columns: Int) -> Int {
    let columns = max(columns, 1)
    var row = 0
    var column = 0
    for width in widthsBeforeCursor {
      if column + width > columns { (row, column) = (row + 1, 0) }
      column += width
    }
    let isBeyond =
      endsWithEmptyRow ? !widthsBeforeCursor.isEmpty : column + widthAtCursor > columns
    return isBeyond ? row + 1 : row
  }
}
