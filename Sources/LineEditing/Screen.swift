import TerminalText

/// What the editor has drawn on the terminal, and the escape text that draws it anew.
///
/// It counts on a terminal that wraps at its last column, and knows only how far the cursor stands
/// below the row where the edit began. What it sends: CR, LF, up, right, clear down, clear all.
struct Screen: Sendable {
  private(set) var columns: Int
  private(set) var rows: Int
  private let theme: Theme
  private var drawn: Frame?
  private var cursorRow = 0
  private var isToBeCleared = false

  /// A screen with the cursor on the fresh row where the edit begins.
  init(columns: Int, rows: Int, theme: Theme) {
    self.columns = Self.usable(columns, default: 80)
    self.rows = Self.usable(rows, default: 24)
    self.theme = theme
  }

  /// A terminal that does not know its size says 0.
  private static func usable(_ size: Int, default fallback: Int) -> Int {
    size > 0 ? size : fallback
  }

  /// Takes note of a new size; a terminal wraps what is on it again.
  mutating func resize(columns: Int, rows: Int) {
    let columns = Self.usable(columns, default: 80)
    if let drawn, columns != self.columns { cursorRow = drawn.cursorRow(reflowedTo: columns) }
    self.columns = columns
    self.rows = Self.usable(rows, default: 24)
  }

  /// Lets the next drawing begin on a cleared screen.
  mutating func clear() { isToBeCleared = true }

  /// The text that removes what is drawn and leaves the cursor where the edit begins.
  mutating func erase() -> String {
    let text = isToBeCleared ? "\u{1B}[H\u{1B}[2J" : Self.up(cursorRow) + "\r\u{1B}[J"
    isToBeCleared = false
    drawn = nil
    cursorRow = 0
    return text
  }

  /// The text that replaces what is drawn by these glyphs, with the rows of a menu below them.
  mutating func draw(_ glyphs: [Glyph], cursor: Int, menu: CompletionMenu? = nil) -> String {
    let frame = Frame(glyphs, cursor: cursor, columns: columns, height: rows)
    var text = erase()
    for (index, row) in frame.rows.enumerated() {
      let isBehindFullRow = frame.endsWithEmptyRow && index == frame.rows.count - 1
      if isBehindFullRow && index > 0 { text += "\r\n" }
      text += theme.render(row)
    }
    let below = menu?.rows(columns: columns, height: rows - frame.rows.count) ?? []
    for row in below { text += "\r\n" + theme.render(row) }
    text += Self.up(frame.rows.count - 1 + below.count - frame.cursorRow) + "\r"
    if frame.cursorColumn > 0 { text += "\u{1B}[\(frame.cursorColumn)C" }
    drawn = frame
    cursorRow = frame.cursorRow
    return text
  }

  /// The text that draws these glyphs for good and leaves the cursor on a fresh row below.
  mutating func leave(_ glyphs: [Glyph]) -> String {
    let text = draw(glyphs, cursor: glyphs.count)
    let isOnFreshRow = (drawn?.endsWithEmptyRow ?? false) && cursorRow > 0
    drawn = nil
    cursorRow = 0
    return isOnFreshRow ? text : text + "\r\n"
  }

  private static func up(_ count: Int) -> String { count > 0 ? "\u{1B}[\(count)A" : "" }
}
