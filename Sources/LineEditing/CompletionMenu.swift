import TerminalText

/// The list of candidates below the line, and which of them is chosen.
struct CompletionMenu: Sendable {
  /// A way through the list.
  enum Step {
    case next, previous, below, above
  }

  /// The line as it was when the list opened.
  let original: LineBuffer
  let range: Range<Int>
  private let items: [Item]
  private let textWidth: Int
  private let itemWidth: Int
  private var selected: Int?

  init(_ completion: Completion, for line: LineBuffer) {
    original = line
    range = completion.range
    items = completion.candidates.map(Item.init)
    textWidth = items.map { CellWidth.of($0.text) }.max() ?? 0
    let detailWidth = items.map { CellWidth.of($0.detail) }.max() ?? 0
    itemWidth = 2 + textWidth + (detailWidth > 0 ? 2 + detailWidth : 0)
  }

  /// The candidate that is chosen.
  var candidate: Candidate? { selected.map { items[$0].candidate } }

  /// The line with the candidate that is chosen.
  var line: LineBuffer {
    var line = original
    if let candidate { line.replace(range, with: candidate.text) }
    return line
  }

  /// Chooses a neighbour, around the ends; the first or the last when none is chosen yet.
  mutating func choose(_ step: Step, columns: Int) {
    guard let current = selected else {
      selected = step == .next || step == .below ? 0 : items.count - 1
      return
    }
    let across = across(columns)
    switch step {
    case .next: selected = (current + 1) % items.count
    case .previous: selected = (current + items.count - 1) % items.count
    case .below:
      let isLast = current + across >= items.count
      selected = isLast ? (current + 1) % across : current + across
    case .above:
      let column = (current + across - 1) % across
      let isFirst = current < across
      selected = isFirst ? last(in: column, across) : current - across
    }
  }

  private func across(_ columns: Int) -> Int {
    min(max((columns + Self.gap) / (itemWidth + Self.gap), 1), items.count)
  }

  private func last(in column: Int, _ across: Int) -> Int {
    column + (items.count - 1 - column) / across * across
  }

  /// The list in at most `height` rows; the last one counts what did not fit.
  func rows(columns: Int, height: Int) -> [StyledText] {
    guard height > 0 else { return [] }
    let across = across(columns)
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
    if hidden > 0 { rows.append(StyledText(Fitting.cut("… \(hidden) more", to: columns), .faint)) }
    return rows
  }

  private static let gap = 2

  private struct Item {
    let candidate: Candidate
    let text: String
    let detail: String

    init(_ candidate: Candidate) {
      self.candidate = candidate
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
