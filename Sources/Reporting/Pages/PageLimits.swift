import TerminalText

/// How much of a thing a page has room for.
enum PageLimits {
  /// Rows of a table before the rest is folded.
  static let rows = 50
  /// Lines of an explanation.
  static let lines = 40

  /// An explanation without what would make it longer than a page; what is left out is said.
  static func shortened(_ blocks: [Block], of line: String) -> [Block] {
    var room = lines
    return blocks.map { block in
      switch block {
      case .lines(let lines):
        guard lines.count > room else {
          room -= lines.count
          return block
        }
        let left = lines.count - room
        let kept = Array(lines.prefix(room))
        room = 0
        return .lines(kept + [StyledText("… and \(left) more lines: \(line)", .faint)])
      case .table(var table):
        guard table.rows.count > room else {
          room -= table.rows.count
          return block
        }
        table.rows = Array(table.rows.prefix(max(3, room)))
        room = 0
        return .table(table)
      default: return block
      }
    }
  }
}
