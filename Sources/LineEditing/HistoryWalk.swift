/// A walk through the history that keeps the unsent draft and every edit made on the way.
struct HistoryWalk: Sendable {
  private let entries: [String]
  private var position: Int
  private var edited: [Int: LineBuffer] = [:]

  /// A walk that stands behind the newest entry, on the draft.
  init(_ history: History) {
    entries = history.entries
    position = entries.count
  }

  /// Leaves a line and goes to an older (-1) or newer (+1) one; `nil` past either end.
  mutating func step(_ offset: Int, leaving buffer: LineBuffer) -> LineBuffer? {
    let target = position + offset
    guard (0...entries.count).contains(target) else { return nil }
    edited[position] = buffer
    position = target
    var line = edited[target] ?? LineBuffer(target < entries.count ? entries[target] : "")
    line.move(to: line.count)
    return line
  }
}
