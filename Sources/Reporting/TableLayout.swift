import TerminalText

/// A table drawn as lines: two spaces between columns, no boxes.
struct TableLayout {
  /// The header and the rows; nothing for a table without columns.
  let lines: [StyledText]
  /// The headings of the columns in which something had to be cut.
  let cutHeadings: [String]

  /// Draws a table; a limited width cuts the text columns, the widest first.
  init(_ table: Table, width: Int?) {
    guard !table.columns.isEmpty else {
      lines = []
      cutHeadings = []
      return
    }
    let columns = table.columns
    let headings = columns.map { VisibleText.of($0.heading) }
    let rows = table.completeRows.map { row in row.map(Self.shown) }
    let headingWidths = headings.map { CellWidth.of($0) }
    let widths = columns.indices.map { index in
      rows.reduce(headingWidths[index]) { max($0, CellWidth.of($1[index].text)) }
    }
    var fitted = widths
    if let width {
      let available = width - Self.gap * (columns.count - 1)
      let contents = columns.indices.map { index in
        rows.reduce(0) { max($0, CellWidth.of($1[index].text)) }
      }
      let minimums = columns.indices.map { index in
        columns[index].kind == .text
          ? min(widths[index], max(Self.narrowestText, headingWidths[index])) : widths[index]
      }
      // Where not even that fits, headings are cut before any figure leaves its line.
      let leanest = columns.indices.map { index in
        columns[index].kind == .text
          ? min(widths[index], Self.narrowestText)
          : max(contents[index], min(headingWidths[index], Self.narrowestHeading))
      }
      let isTight = minimums.reduce(0, +) > available
      fitted = ColumnFitting.widths(
        natural: widths, minimum: isTight ? leanest : minimums, available: available)
    }
    let header = headings.indices.map { index in
      let isFigure = columns[index].kind != .text
      let heading =
        isFigure ? Fitting.abbreviated(headings[index], to: fitted[index]) : headings[index]
      return StyledText.Run(heading, .heading)
    }
    lines = ([header] + rows).map { Self.line($0, columns: columns, widths: fitted) }
    cutHeadings = columns.indices.filter { fitted[$0] < widths[$0] }.map { headings[$0] }
  }

  private static let gap = 2
  private static let narrowestText = 8
  private static let narrowestHeading = 3

  private static func shown(_ cell: Cell) -> StyledText.Run {
    StyledText.Run(VisibleText.of(cell.text), cell.meaning)
  }

  private static func line(
    _ cells: [StyledText.Run], columns: [Column], widths: [Int]
  ) -> StyledText {
    var line = StyledText()
    for (index, cell) in cells.enumerated() {
      let text = Fitting.cut(cell.text, to: widths[index])
      let padding = String(repeating: " ", count: widths[index] - CellWidth.of(text))
      let isRight = columns[index].kind == .number
      if index > 0 { line += StyledText(String(repeating: " ", count: gap)) }
      if isRight { line += StyledText(padding) }
      line += StyledText(text, cell.meaning)
      if !isRight { line += StyledText(padding) }
    }
    return line.withoutTrailingSpaces
  }
}
