import Testing

/// A terminal as a person sees it: rows of cells that wrap, scroll, and on a resize wrap again or
/// are cut.
///
/// It knows the few escapes the editor sends and records an issue for every other.
struct TerminalModel {
  private enum Cell: Equatable {
    case text(String, isFaint: Bool = false)
    case secondHalf
    case filler
  }

  private struct Row {
    var cells: [Cell] = []
    var wraps = false
  }

  private(set) var columns: Int
  private(set) var height: Int
  private let rewraps: Bool
  private var rows = [Row()]
  private var cursor = (row: 0, column: 0)
  /// The first row on the screen; those above have scrolled off.
  private var top = 0
  private var isFaint = false

  init(columns: Int, height: Int = 24, rewraps: Bool = true) {
    self.columns = columns
    self.height = height
    self.rewraps = rewraps
  }

  /// What stands faint on the cursor's row, at or behind the cursor.
  var faintBehindCursor: String {
    rows[cursor.row].cells.dropFirst(cursor.column).reduce(into: "") { text, cell in
      if case .text(let shown, isFaint: true) = cell { text += shown }
    }
  }

  /// Every row, those scrolled off the top first, without the spaces at the ends.
  var lines: [String] {
    rows.map { row in
      let text = row.cells.map { cell in
        if case .text(let text, _) = cell { text } else { "" }
      }
      return trimmed(text.joined())
    }
  }

  /// The row and the column of the cursor, counted as `lines` are.
  var cursorPosition: [Int] { [cursor.row, min(cursor.column, columns - 1)] }

  /// The rows with a `|` where the cursor is, for literals.
  var picture: [String] {
    rows.indices.map { index in
      var text = ""
      let cells = rows[index].cells + [.text(" "), .text(" ")]
      for (column, cell) in cells.enumerated() {
        if [index, column] == cursorPosition { text += "|" }
        if case .text(let shown, _) = cell { text += shown }
      }
      return trimmed(text)
    }
  }

  mutating func write(_ text: String) {
    var rest = text[...]
    while let character = rest.popFirst() {
      switch character {
      case "\r\n":
        cursor.column = 0
        moveDown()
      case "\r": cursor.column = 0
      case "\n": moveDown()
      case "\u{1B}": escape(&rest)
      default: put(character)
      }
    }
  }

  mutating func resize(columns newColumns: Int) {
    guard rewraps else {
      for index in rows.indices { rows[index].cells = Array(rows[index].cells.prefix(newColumns)) }
      (columns, cursor.column) = (newColumns, min(cursor.column, newColumns - 1))
      return
    }
    var result: [Row] = []
    var newCursor = (row: 0, column: 0)
    var line: [Cell] = []
    var cursorOffset: Int?
    for (index, row) in rows.enumerated() {
      if index == cursor.row { cursorOffset = line.count + cursor.column }
      line += row.cells.filter { $0 != .filler }
      if row.wraps { continue }
      var column = 0
      result.append(Row())
      for (offset, cell) in line.enumerated() {
        let isWide = offset + 1 < line.count && line[offset + 1] == .secondHalf
        if column + (isWide ? 2 : 1) > newColumns {
          let filling = Array(repeating: Cell.filler, count: newColumns - column)
          result[result.count - 1].cells += filling
          result[result.count - 1].wraps = true
          result.append(Row())
          column = 0
        }
        if offset == cursorOffset { newCursor = (result.count - 1, column) }
        result[result.count - 1].cells.append(cell)
        column += 1
      }
      if let offset = cursorOffset, offset >= line.count {
        newCursor = (result.count - 1, min(column + offset - line.count, newColumns))
      }
      (line, cursorOffset) = ([], nil)
    }
    (rows, columns, cursor) = (result, newColumns, newCursor)
    top = max(rows.count - height, 0)
  }

  private mutating func moveDown() {
    cursor.row += 1
    if cursor.row == rows.count { rows.append(Row()) }
    top = max(top, cursor.row - height + 1)
  }

  private mutating func put(_ character: Character) {
    let width = Self.width(character)
    #expect(character.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
    if width == 0 {
      Issue.record("A mark stands alone: \(character.unicodeScalars.map(\.value))")
      return
    }
    if cursor.column + width > columns {
      #expect(cursor.column == columns, "A wide character was split over the edge")
      rows[cursor.row].wraps = true
      cursor.column = 0
      moveDown()
    }
    var cells = rows[cursor.row].cells
    while cells.count < cursor.column { cells.append(.text(" ")) }
    let shown = Cell.text(String(character), isFaint: isFaint)
    let written = [shown] + (width == 2 ? [.secondHalf] : [])
    cells.replaceSubrange(
      cursor.column..<min(cursor.column + width, max(cells.count, cursor.column)), with: written)
    rows[cursor.row].cells = cells
    cursor.column += width
  }

  private mutating func escape(_ rest: inout Substring) {
    #expect(rest.popFirst() == "[")
    var parameter = ""
    while let digit = rest.first, digit.isNumber || digit == ";" {
      parameter.append(digit)
      rest.removeFirst()
    }
    let count = Int(parameter) ?? 1
    switch (rest.popFirst(), parameter) {
    case ("A", _):
      #expect(cursor.row - count >= top, "The cursor was sent above the screen")
      cursor.row = max(cursor.row - count, top)
    case ("C", _): cursor.column = min(cursor.column + count, columns - 1)
    case ("J", ""):
      rows.removeLast(rows.count - cursor.row - 1)
      let cells = rows[cursor.row].cells.prefix(cursor.column)
      rows[cursor.row] = Row(cells: Array(cells))
    case ("J", "2"):
      for index in rows.indices.dropFirst(top) { rows[index] = Row() }
    case ("H", ""): cursor = (top, 0)
    case ("m", _): isFaint = parameter == "2"
    case (let final, _): Issue.record("Unknown escape \(parameter)\(final.map(String.init) ?? "")")
    }
  }

  /// Widths of the characters that these tests use, independent of the package's own table.
  static func width(_ character: Character) -> Int {
    guard let first = character.unicodeScalars.first else { return 0 }
    switch first.value {
    case 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F: return 0
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xFF01...0xFF60, 0x1F300...0x1FAFF:
      return 2
    default: return 1
    }
  }

  private func trimmed(_ text: String) -> String {
    var text = text
    while text.last == " " { text.removeLast() }
    return text
  }
}
