/// One thing a person did at the keyboard, whatever bytes the terminal sent for it.
///
/// `KeyDecoder` makes keys from bytes, `Editor` acts on them. A typed character arrives one Unicode
/// scalar at a time, so a combining mark is a key of its own; `LineBuffer` merges it into its base.
public enum Key: Sendable, Equatable {
  /// A typed character, never a control character.
  case character(Character)
  /// Text to insert as it is: Alt-Enter sends a line feed, a program may send a corrected word.
  case text(String)
  /// Enter (Ctrl-M, Ctrl-J).
  case enter
  /// Tab (Ctrl-I).
  case tab
  /// Shift-Tab.
  case backTab
  /// Backspace (Ctrl-H): deletes the grapheme before the cursor.
  case backspace
  /// The Delete key: deletes the grapheme after the cursor.
  case delete
  /// Left by a grapheme (Ctrl-B).
  case left
  /// Right by a grapheme (Ctrl-F).
  case right
  /// Left by an alphanumeric word (Alt-B, Ctrl-Left, Alt-Left).
  case wordLeft
  /// Right by an alphanumeric word (Alt-F, Ctrl-Right, Alt-Right).
  case wordRight
  /// To the start of the line (Ctrl-A).
  case home
  /// To the end of the line (Ctrl-E).
  case end
  /// The older line of the history (Ctrl-P).
  case up
  /// The newer line of the history (Ctrl-N).
  case down
  /// Kills from the cursor to the end (Ctrl-K).
  case killToEnd
  /// Kills from the start to the cursor (Ctrl-U).
  case killToStart
  /// Kills the alphanumeric word before the cursor (Alt-Backspace).
  case killWordBack
  /// Kills back to the space before the cursor's word (Ctrl-W).
  case killToSpace
  /// Kills the alphanumeric word after the cursor (Alt-D, Ctrl-Delete).
  case killWordForward
  /// Inserts what was killed last (Ctrl-Y).
  case yank
  /// Swaps the graphemes around the cursor (Ctrl-T).
  case transpose
  /// Clears the screen and keeps the line (Ctrl-L).
  case clearScreen
  /// Gives up the line (Ctrl-C, byte 3).
  case interrupt
  /// Ends the session on an empty line, else deletes forward (Ctrl-D, byte 4).
  case endOfInput
  /// Takes back the last change of the line (Ctrl-_).
  case undo
  /// Leaves a search or a list and stays with the line (Escape on its own).
  case escape
  /// Leaves a search or a list with the line as it was before (Ctrl-G).
  case cancel
  /// Searches the history, then for an older line in it (Ctrl-R).
  case searchOlder
  /// Searches for a newer line (Ctrl-S).
  case searchNewer
  /// Suspends the program (Ctrl-Z).
  case suspend
  /// A bracketed paste, whole, its line ends as line feeds.
  case paste(String)
  /// The terminal's answer to `ESC [ 6 n`: the cursor's row and column, each from 1.
  case cursorReport(row: Int, column: Int)
  /// A complete sequence without a meaning here; it does nothing.
  case unknown
}
