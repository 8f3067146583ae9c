import TerminalText

/// The list of candidates below the line, and which of them is chosen.
struct CompletionMenu: Sendable {
  /// The line as it was when the list opened.
  let original: LineBuffer
  private let completion: Completion
  private var selected: Int?

  init(_ completion: Completion, for buffer: LineBuffer) {
    original = buffer
    self.completion = completion
  }

  /// Chooses the candidate a number of places on, around the ends, and returns the line with it.
  mutating func choose(_ offset: Int) -> LineBuffer {
    let count = completion.candidates.count
    let start = selected ?? (offset > 0 ? -1 : 0)
    let index = (start + offset + count) % count
    selected = index
    var line = original
    line.replace(completion.range, with: completion.candidates[index].text)
    return line
  }

  /// The list in at most `height` rows; the last one counts what did not fit.
  func rows(columns: Int, height: Int) -> [StyledText] {
    guard height > 0 else { return [] }
    let items = completion.candidates.map(Item.init)
    let textWidth = items.map { CellWidth.of($0.text) }.max() ?? 0
    let detailWidth = items.map { CellWidth.of($0.detail) }.max() ?? 0
    let itemWidth = 2 + textWidth + (detailWidth > 0 ? 2 + detailWidth : 0)
    let across = max((columns + Self.gap) / (itemWidth + Self.gap), 1)
    let needed = (items.count + across - 1) / across
    let shown = needed > height ? height - 1 : needed
    let first = max((selected ?? 0) / across - shown + 1, 0)
    let visible = items.indices.dropFirst(first * across).prefix(shown * across)

    var rows: [StyledText] = []
    for start in stride(from: visible.startIndex, to: visible.endIndex, by: across) {
      var row = StyledText()
      for index in visible[start...].prefix(across) {
        row += items[index].cell(
          textWidth: textWidth, width: min(itemWidth, columns), isChosen: index == selected)
        row += StyledText(String(repeating: " ", count: Self.gap))
      }
      rows.append(row.withoutTrailingSpaces)
    }
    let hidden = items.count - visible.count
    if hidden > 0 {
      rows.append(StyledText(Fitting.cut("… and \(hidden) more", to: columns), .faint))
    }
    return rows
  }

  private static let gap = 2

  private struct Item {
    let text: String
    let detail: String

    init(_ candidate: Candidate) {
      text = VisibleText.of(candidate.text)
      detail = VisibleText.of(candidate.detail)
    }

    func cell(textWidth: Int, width: Int, isChosen: Bool) -> StyledText {
      let mark = Fitting.cut(isChosen ? "> " : "  ", to: width)
      let room = max(width - 2, 0)
      let name = Fitting.cut(Fitting.padded(text, to: min(textWidth, room)), to: room)
      let left = room - CellWidth.of(name)
      let rest = Fitting.cut(detail, to: left - 2)
      let tail = Fitting.padded(rest.isEmpty ? "" : "  " + rest, to: left)
      return StyledText(mark + name, isChosen ? .accent : .plain) + StyledText(tail, .faint)
    }
  }
}
