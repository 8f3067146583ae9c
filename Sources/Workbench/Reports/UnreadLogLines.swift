import TerminalText
import WorkspaceFiles

/// What figures made of the log have to say of rows that are missing in them.
enum UnreadLogLines {
  /// A line for each log that did not count whole.
  static func of(_ view: View) -> [StyledText] {
    view.library.reading.unreadLogs.map { log in
      let text =
        switch log.rows {
        case 1?: "1 row of \(log.path) could not be read and is not counted.  See: check"
        case let rows?:
          "\(rows) rows of \(log.path) could not be read and are not counted.  See: check"
        case nil: "\(log.path) could not be read and is not counted.  See: check"
        }
      return StyledText(text, .warning)
    }
  }
}
