import TerminalText

/// A table drawn as lines: two spaces between columns, no boxes.
struct TableLayout {
  /// The header and the rows; nothing for a table without columns.
  let lines: [StyledText]
  /// The headings of the columns in which something had to be cut; the key of one without.
  let cutHeadings: [String]
  /// The headings as they are drawn, some of them cut.
  let headings: [String]
  /// The cells of the narrowest column in which something had to be cut.
  let narrowestCut: Int?

  /// Draws a table; a limited width cuts the text columns, the widest first.
  init(_ table: Table, width: Int?) {
    guard !table.columns.isEmpty else {
      lines = []
      cutHeadings = []
      headings = []
      narrowestCut = nil
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
      let longest = columns.indices.map { index in
        columns[index].kind == .wrapped
          ? rows.reduce(0) { max($0, Self.longestWord($1[index].text)) } : contents[index]
      }
      let minimums = columns.indices.map { index in
        switch columns[index].kind {
        case .text: min(widths[index], max(Self.narrowestText, headingWidths[index]))
        case .wrapped: max(longest[index], headingWidths[index])
        case .id, .number: widths[index]
        }
      }
      // Where not even that fits, headings are cut before any word leaves its line, and words break
      // before any line leaves the page.
      let leanest = columns.indices.map { index in
        columns[index].kind == .text
          ? min(widths[index], Self.narrowestText)
          : max(longest[index], min(headingWidths[index], Self.narrowestHeading))
      }
      let broken = columns.indices.map { index in
        columns[index].kind == .wrapped
          ? max(
            rows.reduce(0) { max($0, Self.longestPart($1[index].text)) },
            min(headingWidths[index], Self.narrowestHeading))
          : leanest[index]
      }
      func fits(_ widths: [Int]) -> Bool { widths.reduce(0, +) <= available }
      fitted =
        if let minimum = [minimums, leanest, broken].first(where: fits) {
          ColumnFitting.widths(natural: widths, minimum: minimum, available: available)
        } else {
          ColumnFitting.widths(
            natural: broken,
            minimum: columns.indices.map {
              columns[$0].kind == .wrapped ? min(broken[$0], Self.narrowestHeading) : broken[$0]
            }, available: available)
        }
    }
    self.headings = headings.indices.map { index in
      columns[index].kind == .text
        ? headings[index] : Fitting.abbreviated(headings[index], to: fitted[index])
    }
    let header = self.headings.map { StyledText.Run($0, .heading) }
    lines = ([header] + rows).flatMap { row in
      Self.wrapped(row, columns: columns, widths: fitted).map {
        Self.line($0, columns: columns, widths: fitted)
      }
    }
    let cut = columns.indices.filter {
      columns[$0].kind != .wrapped && fitted[$0] < widths[$0]
    }
    cutHeadings = cut.map { headings[$0].isEmpty ? columns[$0].key : headings[$0] }
    narrowestCut = cut.map { fitted[$0] }.min()
  }

  /// Whether no line is wider than this.
  func fits(_ width: Int) -> Bool { lines.allSatisfy { $0.cellWidth <= width } }

  private static let gap = 2
  private static let narrowestText = 8
  private static let narrowestHeading = 3

  private static func shown(_ cell: Cell) -> StyledText.Run {
    StyledText.Run(VisibleText.of(cell.text), cell.meaning)
  }

  private static func longestWord(_ text: String) -> Int {
    text.split(separator: " ").map { CellWidth.of($0) }.max() ?? 0
  }

  /// The widest piece a word may break into, a dash with what is before it.
  private static func longestPart(_ text: String) -> Int {
    longestWord(text.replacing("-", with: "- ").replacing("\u{A0}", with: " "))
  }

  /// A row on as many lines as its cells with several ids need.
  private static func wrapped(
    _ row: [StyledText.Run], columns: [Column], widths: [Int]
  ) -> [[StyledText.Run]] {
    guard columns.contains(where: { $0.kind == .wrapped }) else { return [row] }
    let cells = row.indices.map { index in
      columns[index].kind != .wrapped
        ? [row[index]]
        : LineWrapping.lines(
          of: StyledText(row[index].text), width: widths[index], hang: 0, breaksWords: true
        ).map { StyledText.Run($0.plainText, row[index].meaning) }
    }
    return (0..<(cells.map(\.count).max() ?? 1)).map { line in
      cells.map { line < $0.count ? $0[line] : StyledText.Run("", .plain) }
    }
  }

  private static func line(
    _ cells: [StyledText.Run], columns: [Column], widths: [Int]
  ) -> StyledText {
    var line = StyledText()
    for (index, cell) in cells.enumerated() {
      let text = Fitting.cut(cell.text, to: widths[index])
      let missing = widths[index] - CellWidth.of(text)
      let padding = StyledText(
        String(repeating: " ", count: missing), cell.meaning.fillsCell ? cell.meaning : .plain)
      let isRight = columns[index].kind == .number
      if index > 0 { line += StyledText(String(repeating: " ", count: gap)) }
      if isRight { line += padding }
      line += StyledText(text, cell.meaning)
      if !isRight { line += padding }
    }
    return line.withoutTrailingSpaces
  }
}
