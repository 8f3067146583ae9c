import TerminalText

/// A search through the history while its text is being typed.
///
/// A line that holds the text is a match; only where none does, one that holds its characters with
/// others between them.
struct HistorySearch: Sendable {
  /// A line of the history that matches.
  struct Match: Sendable {
    /// Its place among the entries, oldest first.
    let index: Int
    let line: String
    /// The positions of what was found in it.
    let marked: Set<Int>
  }

  /// The line as it was when the search began.
  let original: LineBuffer
  private let entries: [String]
  private var text = LineBuffer()
  private var matches: [Match] = []
  private var chosen = 0
  private var isFailing = false

  init(_ entries: [String], leaving original: LineBuffer) {
    self.entries = entries
    self.original = original
  }

  /// The match in sight; after a failure it is the last there was.
  var match: Match? { matches.indices.contains(chosen) ? matches[chosen] : nil }

  /// The line to show, its cursor where the text was found.
  var line: LineBuffer {
    guard let match else { return original }
    var line = LineBuffer(match.line)
    line.move(to: match.marked.min() ?? line.count)
    return line
  }

  /// What stands before the line meanwhile.
  var prompt: StyledText {
    let text = StyledText(text.text, .strong)
    return isFailing
      ? StyledText("no match \"", .warning) + text + StyledText("\": ", .warning)
      : StyledText("search \"", .accent) + text + StyledText("\": ", .accent)
  }

  /// Adds to the text; whether something matches it.
  mutating func add(_ more: String) -> Bool {
    text.insert(more)
    return find(notNewerThan: match?.index)
  }

  /// Takes the last character, the last word or everything from the text; whether something
  /// matches what is left.
  mutating func remove(_ key: Key) -> Bool {
    guard !text.isEmpty else { return false }
    switch key {
    case .killToSpace: text.remove(text.spacedWordStart..<text.count)
    case .killWordBack: text.remove(text.wordStart..<text.count)
    case .killToStart: text = LineBuffer()
    default: text.remove(text.count - 1..<text.count)
    }
    return find(notNewerThan: nil)
  }

  /// Goes to an older (1) or newer (-1) match; `false` past either end.
  mutating func step(_ offset: Int) -> Bool {
    if isFailing { return false }
    if matches.isEmpty, text.isEmpty {
      matches = unique { Match(index: $0, line: $1, marked: []) }
      chosen = 0
      return offset > 0 && !matches.isEmpty
    }
    guard matches.indices.contains(chosen + offset) else { return false }
    chosen += offset
    return true
  }

  private mutating func find(notNewerThan index: Int?) -> Bool {
    isFailing = false
    if text.isEmpty {
      (matches, chosen) = ([], 0)
      return true
    }
    let pattern = SearchPattern(text.text)
    var found = unique { index, line in
      pattern.place(in: line).map { Match(index: index, line: line, marked: Set($0)) }
    }
    if found.isEmpty {
      found = unique { index, line in
        pattern.scattered(in: line).map { Match(index: index, line: line, marked: $0) }
      }
    }
    guard !found.isEmpty else {
      isFailing = true
      return false
    }
    matches = found
    chosen = index.flatMap { index in found.firstIndex { $0.index <= index } } ?? 0
    return true
  }

  /// The entries that match, newest first, each spelling once.
  private func unique(_ match: (Int, String) -> Match?) -> [Match] {
    var seen: Set<[UInt8]> = []
    return entries.indices.reversed().compactMap { index in
      match(index, entries[index]).flatMap { seen.insert(Array($0.line.utf8)).inserted ? $0 : nil }
    }
  }
}
