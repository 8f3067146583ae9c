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
  /// Whether the cursor stands behind the last glyph.
  private let isCursorAtEnd: Bool
  private let columns: Int
  /// The width of what stands at the cursor; 0 behind the last glyph.
  private var widthAtCursor = 0
  /// The widths of what stands before the cursor, from the first row on.
  private var widthsBeforeCursor: [Int] = []

  /// Lays out glyphs in at least one column and keeps at most `height` rows around the cursor.
  init(_ strip: GlyphStrip, columns: Int, height: Int) {
    self.columns = max(columns, 1)
    isCursorAtEnd = strip.cursor >= strip.count
    let starts = starts(of: strip, height: max(height, 1))
    let first = min(max(cursorRow - height / 2, 0), max(starts.count - max(height, 1), 0))
    let last = min(first + max(height, 1), starts.count)
    for number in first..<last {
      let isLastOfAll = starts[number].upperBound == strip.count
      add(strip, starts[number], isFilled: !isLastOfAll)
    }
    cursorRow -= first
  }

  /// The glyphs of each row as far as a screen around the cursor reaches, and the cursor's place.
  private mutating func starts(of strip: GlyphStrip, height: Int) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    var column = 0
    var index = 0
    let count = strip.count
    let cursor = strip.cursor
    while index < count {
      let width = shownWidth(strip, index)
      if column + width > columns {
        ranges.append(start..<index)
        (start, column) = (index, 0)
        if index > cursor, ranges.count > cursorRow + height { return ranges }
      }
      if index == cursor {
        (cursorRow, cursorColumn) = (ranges.count, column)
      }
      column += width
      index += 1
    }
    ranges.append(start..<count)
    guard isCursorAtEnd else { return ranges }
    if column == columns {
      ranges.append(count..<count)
      endsWithEmptyRow = true
      column = 0
    }
    (cursorRow, cursorColumn) = (ranges.count - 1, column)
    return ranges
  }

  /// A glyph wider than the screen shows as one cell.
  private func shownWidth(_ strip: GlyphStrip, _ index: Int) -> Int {
    let width = strip.width(at: index)
    return width <= columns ? width : 1
  }

  private mutating func add(_ strip: GlyphStrip, _ range: Range<Int>, isFilled: Bool) {
    var row = StyledText()
    var widths: [Int] = []
    var sum = 0
    for index in range {
      let glyph = strip[index]
      let fits = glyph.width <= columns
      let width = fits ? glyph.width : 1
      row.append(StyledText.Run(fits ? glyph.text : "?", fits ? glyph.meaning : .faint))
      if index < strip.cursor { widths += fits ? glyph.parts : [width] }
      if index == strip.cursor { widthAtCursor = fits ? glyph.parts.first ?? 0 : width }
      sum += width
    }
    if isFilled, sum < columns {
      row.append(StyledText.Run(String(repeating: " ", count: columns - sum)))
      if range.upperBound <= strip.cursor {
        widths += Array(repeating: 1, count: columns - sum)
      }
    }
    widthsBeforeCursor += widths
    rows.append(row)
  }

  /// Shows text behind the end of the line, as much as its row has room for.
  ///
  /// Nothing is shown unless the cursor is there, nor on a row begun only for the cursor.
  mutating func offer(_ text: String) {
    let room = columns - cursorColumn
    guard isCursorAtEnd, !endsWithEmptyRow, room > 0 else { return }
    let shown = Fitting.cut(VisibleText.of(text.replacing("\n", with: "⏎ ")), to: room)
    rows[rows.count - 1] += StyledText(shown, .faint)
    widthAtCursor = shown.first.map { CellWidth.of($0) } ?? 0
  }

  /// Where the cursor is once a terminal of another width has wrapped the rows again.
  ///
  /// With nothing behind the cursor and the row just full, terminals differ; the row above is
  /// taken then, since a row too few leaves a stale line, a row too many erases a foreign one.
  func cursor(reflowedTo columns: Int) -> (row: Int, column: Int) {
    let columns = max(columns, 1)
    var row = 0
    var column = 0
    for width in widthsBeforeCursor {
      if column + width > columns { (row, column) = (row + 1, 0) }
      column += width
    }
    let isBeyond =
      endsWithEmptyRow ? !widthsBeforeCursor.isEmpty : column + widthAtCursor > columns
    return isBeyond ? (row + 1, 0) : (row, column)
  }
}
