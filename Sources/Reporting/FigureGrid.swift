import TerminalText

/// Fits a table of figures under names, such as a map of ten stages, into a narrow page.
///
/// Where headings would have to be cut until two look alike, numbers stand for them and a line below
/// says what they mean; where not even that fits, the columns go into several tables.
struct FigureGrid {
  /// A table that fits, as far as one can, and what its numbered headings mean.
  struct Part {
    let table: Table
    let legend: StyledText?
  }

  let parts: [Part]

  /// - Parameter table: any table; one that is no grid of figures stays as it is.
  init(_ table: Table, width: Int?) {
    let isGrid =
      table.columns.count > 3 && table.columns[0].kind != .number
      && table.columns.dropFirst().allSatisfy { $0.kind == .number }
    guard isGrid, let width else {
      parts = [Part(table: table, legend: nil)]
      return
    }
    parts = Self.parts(of: table, width: width, from: 1)
  }

  /// - Parameter first: the number of the first column behind the names.
  private static func parts(of table: Table, width: Int, from first: Int) -> [Part] {
    let layout = TableLayout(table, width: width)
    let headings = layout.headings.dropFirst()
    let areDistinct = layout.cutHeadings.isEmpty || Set(headings).count == headings.count
    if layout.fits(width), areDistinct {
      return [Part(table: table, legend: nil)]
    }
    let (numbered, legend) = numbered(table, from: first)
    let figures = table.columns.count - 1
    if figures < 2 || TableLayout(numbered, width: width).fits(width) {
      return [Part(table: numbered, legend: legend)]
    }
    let half = (figures + 1) / 2
    return [(1...half, first), (half + 1...figures, first + half)].flatMap { range, first in
      parts(of: table.columns([0] + range), width: width, from: first)
    }
  }

  /// The table with numbers for all headings that are longer than one.
  private static func numbered(_ table: Table, from first: Int) -> (Table, legend: StyledText) {
    var numbered = table
    var meanings: [String] = []
    for index in table.columns.indices.dropFirst() {
      let heading = table.columns[index].heading
      let number = "\(first + index - 1)"
      guard CellWidth.of(VisibleText.of(heading)) > 3 else { continue }
      numbered.columns[index].heading = number
      // A no-break space keeps the two on one line.
      meanings.append("\(number)\u{A0}\(heading)")
    }
    return (numbered, StyledText(meanings.joined(separator: ", ")))
  }
}
