import TerminalText

/// Lays a report out as lines of a terminal.
struct TerminalLayout {
  var page: Page
  var showsExtras: Bool

  /// The report as lines, each ended by a line feed.
  func text(of report: Report) -> String {
    var lines: [StyledText] = []
    var cut: [String] = []
    for block in report.blocks {
      switch block {
      // A table without rows is there for CSV, which shows its header.
      case .table(let table) where table.rows.isEmpty:
        break
      case .table(let table):
        let grid = FigureGrid(fitted(showsExtras ? table : table.withoutExtras), width: page.width)
        for (number, part) in grid.parts.enumerated() {
          let layout = TableLayout(part.table, width: page.width)
          lines += (number == 0 ? [] : [""]) + layout.lines
          lines += part.legend.map { LineWrapping.lines(of: $0, width: page.width) } ?? []
          cut += layout.cutHeadings.filter { !cut.contains($0) }
        }
      case .verbatim(let text):
        lines += text
      case .lines(let sentences):
        lines += sentences.flatMap { LineWrapping.lines(of: $0, width: page.width) }
      case .excerpt(let sentences):
        lines += sentences.map(clipped)
      case .fields(let fields):
        lines += fieldLines(fields)
      case .figure: break
      case .heading(let title):
        if !lines.isEmpty { lines.append("") }
        lines += LineWrapping.lines(of: StyledText(title, .heading), width: page.width)
      }
    }
    lines += closing(report).flatMap { LineWrapping.lines(of: $0, width: page.width) }
    if let width = page.width, !cut.isEmpty {
      let hint = "Cut to \(width) columns: \(cut.joined(separator: ", ")).  Full: --format wide"
      lines += LineWrapping.lines(of: StyledText(hint, .faint), width: width)
    }
    return lines.reduce(into: "") { $0 += page.theme.render($1) + "\n" }
  }

  /// The table without its drawings where no screen is, and where they would cut what is whole or
  /// leave wording too little to be understood.
  private func fitted(_ table: Table) -> Table {
    guard let width = page.width, table.columns.contains(where: \.isDrawing) else {
      return table.withoutDrawings
    }
    let (drawn, bare) = (
      TableLayout(table, width: width), TableLayout(table.withoutDrawings, width: width)
    )
    let isRoomy = drawn.fits(width) && drawn.narrowestCut ?? width >= Self.readable
    return isRoomy && drawn.cutHeadings == bare.cutHeadings ? table : table.withoutDrawings
  }

  /// The notes with the hint behind the first of them, or by itself.
  private func closing(_ report: Report) -> [StyledText] {
    guard let hint = report.hint.map({ "\($0.purpose): \($0.line)" }) else { return report.notes }
    guard let first = report.notes.first else { return [StyledText(hint)] }
    let together = first + StyledText("  \(hint)")
    // A hint is typed as it stands: it gets a line of its own before it is torn in two.
    if let width = page.width, together.cellWidth > width {
      return report.notes + [StyledText(hint)]
    }
    return [together] + report.notes.dropFirst()
  }

  /// Labels with their values beside them; the value of a label that leaves it no room stands below.
  private func fieldLines(_ fields: [Field]) -> [StyledText] {
    let labels = fields.map { VisibleText.of($0.label) }
    let room = page.width.map {
      $0 - Self.gap - max(Self.narrowestValue, min(Self.readable, $0 * 2 / 5))
    }
    func isShort(_ label: String) -> Bool { room.map { CellWidth.of(label) <= $0 } ?? true }
    let indent = (labels.filter(isShort).map { CellWidth.of($0) }.max() ?? 0) + Self.gap
    let width = page.width.map { max(Self.narrowestValue, $0 - indent) }
    let margin = StyledText(String(repeating: " ", count: indent))
    return zip(labels, fields).flatMap { label, field -> [StyledText] in
      let value = field.value.isEmpty ? "-" : drawn(field)
      let values = LineWrapping.lines(of: value, width: width, hang: 0)
      let isBeside = isShort(label)
      let padding = String(repeating: " ", count: max(0, indent - CellWidth.of(label)))
      let above =
        isBeside ? [] : LineWrapping.lines(of: StyledText(label, .faint), width: page.width)
      return above
        + values.enumerated().map { index, line in
          let lead =
            index == 0 && isBeside ? StyledText(label, .faint) + StyledText(padding) : margin
          return (lead + line).withoutTrailingSpaces
        }
    }
  }

  /// As many cells of a line as the page has, without the meanings of a line that is cut.
  private func clipped(_ line: StyledText) -> StyledText {
    guard let width = page.width, line.cellWidth > width else { return line }
    return StyledText(
      Fitting.cut(VisibleText.of(line.plainText), to: width), line.runs.first?.meaning ?? .plain)
  }

  private func drawn(_ field: Field) -> StyledText {
    guard page.width != nil, !field.drawing.isEmpty else { return field.value }
    return field.drawing + " " + field.value
  }

  private static let gap = 2
  private static let readable = 24
  private static let narrowestValue = 8
}
