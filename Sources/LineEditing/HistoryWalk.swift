/// A walk through the history that keeps the unsent draft and every edit made on the way.
///
/// A draft that was typed narrows the walk to the lines that begin with it.
struct HistoryWalk: Sendable {
  private let entries: [String]
  private let given: String
  private var position: Int
  private var prefix = ""
  private var edited: [Int: LineBuffer] = [:]

  /// A walk that stands behind the newest entry, on the draft; a draft that is still as it was
  /// `given` narrows nothing.
  init(_ history: History, given: String) {
    entries = history.entries
    self.given = given
    position = entries.count
  }

  /// Whether the line is the draft and not one of the history.
  private var isOnDraft: Bool { position == entries.count }

  /// Whether the line is one of the history, just as it was entered then.
  func isUnchanged(_ line: LineBuffer) -> Bool {
    !isOnDraft && entries[position].utf8.elementsEqual(line.text.utf8)
  }

  /// Leaves a line and goes to an older (-1) or newer (+1) one; `nil` past either end.
  ///
  /// A line that looks like the one left is passed over.
  mutating func step(_ offset: Int, leaving line: LineBuffer) -> LineBuffer? {
    let text = line.text
    if isOnDraft {
      let isTyped = !text.utf8.elementsEqual(given.utf8) && !text.allSatisfy(\.isWhitespace)
      prefix = isTyped ? text : ""
    }
    var target = position + offset
    while entries.indices.contains(target), isPassedOver(entries[target], from: text) {
      target += offset
    }
    guard (0...entries.count).contains(target) else { return nil }
    edited[position] = line
    position = target
    var next = edited[target] ?? LineBuffer(target < entries.count ? entries[target] : "")
    next.move(to: next.count)
    return next
  }

  /// Goes to an entry that a search has found, from where the walk is narrowed no more.
  mutating func jump(to index: Int, leaving draft: LineBuffer) {
    edited[position] = draft
    position = index
    prefix = ""
  }

  private func isPassedOver(_ entry: String, from text: String) -> Bool {
    !entry.utf8.starts(with: prefix.utf8) || entry.utf8.elementsEqual(text.utf8)
  }
}
