/// The line before each of its changes, for going back.
///
/// Letters typed in a row are one change up to the next space; so are deletions in a row.
struct UndoSteps: Sendable {
  /// What changes a line, as far as changes in a row belong together.
  enum Change {
    case typing, deleting, other
  }

  private var steps: [LineBuffer] = []
  private var size = 0
  private var last = Change.other

  /// The most characters that all steps hold together.
  private static let sizeLimit = 1_000_000

  /// Keeps the line as it is before a change.
  mutating func keep(_ line: LineBuffer, before change: Change) {
    defer { last = change }
    if change != .other, change == last { return }
    steps.append(line)
    size += line.count
    while size > Self.sizeLimit, steps.count > 1 { size -= steps.removeFirst().count }
  }

  /// Lets the next change be one of its own.
  mutating func pause() { last = .other }

  /// The line before its last change; `nil` when there was none.
  mutating func undo(_ line: LineBuffer) -> LineBuffer? {
    while let step = steps.popLast() {
      size -= step.count
      if !step.characters.elementsEqual(line.characters, by: { $0.utf8.elementsEqual($1.utf8) }) {
        return step
      }
    }
    return nil
  }
}
