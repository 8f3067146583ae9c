import TerminalText

/// What the editor has drawn on the terminal, and the escape text that draws it anew.
///
/// It counts on a terminal that wraps at its last column, and knows only how far the cursor stands
/// below the row where the edit began. What it sends: CR, LF, up, right, clear down, clear all.
struct Screen: Sendable {
  private(set) var columns: Int
  private(set) var rows: Int
  /// Whether a suggestion could be told from the line itself.
  let showsFaint: Bool
  private let theme: Theme
  private var drawn: Frame?
  private var cursorRow = 0
  private var isToBeCleared = false
  private var keepsRows = false

  /// A screen with the cursor on the fresh row where the edit begins.
  init(columns: Int, rows: Int, theme: Theme) {
    self.columns = Self.usable(columns, default: 80)
    self.rows = Self.usable(rows, default: 24)
    self.theme = theme
    showsFaint = theme.render(StyledText("x", .faint)) != "x"
  }

  /// A terminal that does not know its size says 0.
  private static func usable(_ size: Int, default fallback: Int) -> Int {
    size > 0 ? size : fallback
  }

  /// Takes note of a new size, and with it of what the terminal has done to the rows.
  ///
  /// Most terminals wrap them again, some (xterm, the Linux console) keep or cut each: the column
  /// that the cursor is in now tells which. Where both lead to the same column, a terminal does
  /// what it did before.
  mutating func resize(columns: Int, rows: Int, cursorColumn: Int?) {
    let columns = Self.usable(columns, default: 80)
    if let drawn, columns != self.columns {
      let wrapped = drawn.cursor(reflowedTo: columns)
      let wrappedColumn = min(wrapped.column, columns - 1)
      let keptColumn = min(drawn.cursorColumn, columns - 1)
      if let cursorColumn, wrappedColumn != keptColumn {
        keepsRows = cursorColumn == keptColumn
      }
      cursorRow = keepsRows ? drawn.cursorRow : wrapped.row
    }
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

  /// The text that replaces what is drawn by these glyphs, with a suggestion behind them and the
  /// rows of a menu below.
  mutating func draw(
    _ strip: GlyphStrip, suggestion: String = "", menu: CompletionMenu? = nil
  ) -> String {
    var frame = Frame(strip, columns: columns, height: rows)
    if !suggestion.isEmpty { frame.offer(suggestion) }
    var text = erase()
    for (index, row) in frame.rows.enumerated() {
      let isBehindFullRow = frame.endsWithEmptyRow && index == frame.rows.count - 1
      if isBehindFullRow && index > 0 { text += "\r\n" }
      text += theme.render(row)
    }
    let room = min(rows - frame.rows.count, max(rows / 2, Self.fewestMenuRows))
    let below = menu?.rows(columns: columns, height: room) ?? []
    for row in below { text += "\r\n" + theme.render(row) }
    text += Self.up(frame.rows.count - 1 + below.count - frame.cursorRow) + "\r"
    if frame.cursorColumn > 0 { text += "\u{1B}[\(frame.cursorColumn)C" }
    drawn = frame
    cursorRow = frame.cursorRow
    return text
  }

  /// The text that draws these glyphs, the cursor behind them, for good and leaves the cursor on a
  /// fresh row below.
  mutating func leave(_ strip: GlyphStrip) -> String {
    let text = draw(strip)
    let isOnFreshRow = (drawn?.endsWithEmptyRow ?? false) && cursorRow > 0
    drawn = nil
    cursorRow = 0
    return isOnFreshRow ? text : text + "\r\n"
  }

  /// A list of candidates has at least so many rows where the screen has them.
  private static let fewestMenuRows = 6

  private static func up(_ count: Int) -> String { count > 0 ? "\u{1B}[\(count)A" : "" }
}
