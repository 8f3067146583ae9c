/// A terminal as a person sees it: rows of cells that wrap, scroll, and on a resize wrap again or
/// are cut.
///
/// It knows the few escapes the program sends; every other, and all else that a careful program
/// keeps from a terminal, is one of its `faults`.
package struct TerminalModel {
  private enum Cell: Equatable {
    case text(String, isFaint: Bool = false)
    case secondHalf
    case filler
  }

  private struct Row {
    var cells: [Cell] = []
    var wraps = false
  }

  package private(set) var columns: Int
  package private(set) var height: Int
  /// What came that no terminal should get, in words.
  package private(set) var faults: [String] = []
  /// How often it rang.
  package private(set) var bells = 0
  private let rewraps: Bool
  private var rows = [Row()]
  private var cursor = (row: 0, column: 0)
  /// The first row on the screen; those above have scrolled off.
  private var top = 0
  private var isFaint = false
  /// Whether the last thing written is the character before the cursor, so that a mark joins it.
  private var isBehindCharacter = false
  /// What came last and is not whole yet: the beginning of a character or of an escape.
  private var unfinished: [UInt8] = []
  private var answers = ""

  package init(columns: Int, height: Int = 24, rewraps: Bool = true) {
    self.columns = columns
    self.height = height
    self.rewraps = rewraps
  }

  /// What stands faint on the cursor's row, at or behind the cursor.
  package var faintBehindCursor: String {
    rows[cursor.row].cells.dropFirst(cursor.column).reduce(into: "") { text, cell in
      if case .text(let shown, isFaint: true) = cell { text += shown }
    }
  }

  /// Every row, those scrolled off the top first, without the spaces at the ends.
  package var lines: [String] {
    rows.map { row in
      let text = row.cells.map { cell in
        if case .text(let text, _) = cell { text } else { "" }
      }
      return trimmed(text.joined())
    }
  }

  /// The row and the column of the cursor, counted as `lines` are.
  package var cursorPosition: [Int] { [cursor.row, min(cursor.column, columns - 1)] }

  /// The rows with a `|` where the cursor is, for literals.
  package var picture: [String] { picture(from: 0) }

  /// The same of what the screen has room for.
  package var screen: [String] { picture(from: top) }

  private func picture(from first: Int) -> [String] {
    rows.indices.dropFirst(first).map { index in
      var text = ""
      let cells = rows[index].cells + [.text(" "), .text(" ")]
      for (column, cell) in cells.enumerated() {
        if [index, column] == cursorPosition { text += "|" }
        if case .text(let shown, _) = cell { text += shown }
      }
      return trimmed(text)
    }
  }

  /// Takes what a program sent, in pieces of any size.
  package mutating func write(_ bytes: some Collection<UInt8>) {
    unfinished += bytes
    let end = wholeEnd(of: unfinished)
    let whole = unfinished[..<end]
    unfinished.removeFirst(end)
    if String(validating: whole, as: UTF8.self) == nil {
      faults.append("No UTF-8: \(whole.filter { $0 >= 0x80 }.prefix(8))")
    }
    write(String(decoding: whole, as: UTF8.self))
  }

  package mutating func write(_ text: String) {
    var rest = text[...]
    while let character = rest.popFirst() {
      switch character {
      case "\r\n":
        cursor.column = 0
        moveDown()
      case "\r": cursor.column = 0
      case "\n": moveDown()
      case "\u{7}": bells += 1
      case "\u{1B}": escape(&rest)
      default:
        put(character)
        isBehindCharacter = true
        continue
      }
      isBehindCharacter = false
    }
  }

  /// What the terminal has to say to the program's questions, once.
  package mutating func takeAnswers() -> String {
    defer { answers = "" }
    return answers
  }

  package mutating func resize(columns newColumns: Int) {
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
    if character.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
      faults.append("A control came through: \(character.unicodeScalars.map(\.value))")
    }
    if width == 0 {
      if isBehindCharacter { return join(character) }
      faults.append("A mark stands alone: \(character.unicodeScalars.map(\.value))")
      return
    }
    if cursor.column + width > columns {
      if cursor.column != columns { faults.append("\(character) was split over the edge") }
      rows[cursor.row].wraps = true
      cursor.column = 0
      moveDown()
    }
    let row = cursor.row
    while rows[row].cells.count < cursor.column { rows[row].cells.append(.text(" ")) }
    let shown = Cell.text(String(character), isFaint: isFaint)
    let written = [shown] + (width == 2 ? [.secondHalf] : [])
    let end = min(cursor.column + width, rows[row].cells.count)
    rows[row].cells.replaceSubrange(cursor.column..<end, with: written)
    cursor.column += width
  }

  /// Puts a mark that came in a piece of its own on the character before the cursor.
  private mutating func join(_ mark: Character) {
    let cells = rows[cursor.row].cells
    let base = cells.prefix(cursor.column).lastIndex { $0 != .secondHalf }
    guard let base, case .text(let text, let isFaint) = cells[base] else { return }
    rows[cursor.row].cells[base] = .text(text + String(mark), isFaint: isFaint)
  }

  private mutating func escape(_ rest: inout Substring) {
    guard rest.popFirst() == "[" else {
      faults.append("An escape that is no CSI, before \(rest.prefix(12).debugDescription)")
      return
    }
    var parameter = ""
    while let digit = rest.first, digit.isNumber || digit == ";" || digit == "?" {
      parameter.append(digit)
      rest.removeFirst()
    }
    let count = Int(parameter) ?? 1
    switch (rest.popFirst(), parameter) {
    case ("A", _):
      if cursor.row - count < top { faults.append("The cursor was sent above the screen") }
      cursor.row = max(cursor.row - count, top)
    case ("C", _): cursor.column = min(cursor.column + count, columns - 1)
    case ("J", ""):
      rows.removeLast(rows.count - cursor.row - 1)
      eraseLine()
    case ("J", "2"):
      for index in rows.indices.dropFirst(top) { rows[index] = Row() }
    case ("K", ""): eraseLine()
    case ("H", ""): cursor = (top, 0)
    case ("m", _): isFaint = parameter == "2"
    case ("n", "6"):
      answers += "\u{1B}[\(cursor.row - top + 1);\(cursorPosition[1] + 1)R"
    case ("h", "?2004"), ("l", "?2004"): break
    case (let final, _):
      faults.append("Unknown escape \(parameter)\(final.map(String.init) ?? "")")
    }
  }

  /// Takes away what stands at and behind the cursor.
  private mutating func eraseLine() {
    rows[cursor.row] = Row(cells: Array(rows[cursor.row].cells.prefix(cursor.column)))
  }

  /// Where the last whole character or escape ends.
  private func wholeEnd(of bytes: [UInt8]) -> Int {
    if let escape = bytes.lastIndex(of: 0x1B) {
      let rest = bytes[(escape + 1)...]
      let isCSI = rest.first == 0x5B
      let isWhole = isCSI ? rest.dropFirst().contains { (0x40...0x7E).contains($0) } : !rest.isEmpty
      if !isWhole, rest.count < 16 { return escape }
    }
    guard let lead = bytes.suffix(4).lastIndex(where: { $0 & 0xC0 != 0x80 }) else {
      return bytes.count
    }
    let length = [0xC0: 2, 0xD0: 2, 0xE0: 3, 0xF0: 4][bytes[lead] & 0xF0] ?? 1
    return lead + length > bytes.count ? lead : bytes.count
  }

  /// Widths of the characters that these tests use, independent of the package's own table.
  package static func width(_ character: Character) -> Int {
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
