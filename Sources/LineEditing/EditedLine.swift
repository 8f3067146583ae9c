/// A line under the keys that change it or move in it, with what was killed and how to go back.
struct EditedLine: Sendable {
  /// The line and its cursor.
  private(set) var buffer: LineBuffer
  /// What Ctrl-Y inserts.
  var killed = ""
  private var steps = UndoSteps()
  private var wasKilling = false

  init(_ text: String) { buffer = LineBuffer(text) }

  /// Acts on a key; `false` when it could do nothing here.
  mutating func apply(_ key: Key) -> Bool {
    let continuesKill = wasKilling
    wasKilling = false
    switch key {
    case .character(let character): return type(character)
    case .text(let text): return insert(text)
    case .paste(let text): return insert(Self.withoutLastLineEnd(LineEnds.normalized(text)))
    case .yank: return insert(killed)
    case .backspace: return delete(buffer.cursor - 1..<buffer.cursor)
    case .delete, .endOfInput: return delete(buffer.cursor..<buffer.cursor + 1)
    default: break
    }
    steps.pause()
    if let position = destination(of: key) { return move(to: position) }
    if let range = killRange(of: key) { return kill(range, appending: continuesKill) }
    switch key {
    case .transpose:
      steps.keep(buffer, before: .other)
      return buffer.transpose()
    case .undo:
      guard let line = steps.undo(buffer) else { return false }
      buffer = line
      return true
    default: return false
    }
  }

  /// Ends a run of kills, letters or deletions: the next one stands for itself.
  mutating func pause() {
    wasKilling = false
    steps.pause()
  }

  /// Replaces a range, as one change.
  mutating func replace(_ range: Range<Int>, with text: String) {
    steps.keep(buffer, before: .other)
    buffer.replace(range, with: text)
  }

  /// Inserts text at the cursor, as one change; `false` when there is none.
  mutating func insert(_ text: String) -> Bool {
    if text.isEmpty { return false }
    replace(buffer.cursor..<buffer.cursor, with: text)
    return true
  }

  /// Moves the cursor; `false` when it is there already.
  mutating func move(to position: Int) -> Bool {
    let old = buffer.cursor
    buffer.move(to: position)
    return buffer.cursor != old
  }

  /// Shows another line for the time being, not as a change.
  mutating func show(_ line: LineBuffer) { buffer = line }

  /// Begins with another line.
  mutating func begin(_ line: LineBuffer) {
    buffer = line
    steps = UndoSteps()
  }

  /// Keeps a line to go back to with the next undo.
  mutating func keep(_ line: LineBuffer) { steps.keep(line, before: .other) }

  private mutating func type(_ character: Character) -> Bool {
    steps.keep(buffer, before: .typing)
    buffer.insert(String(character))
    if character.isWhitespace { steps.pause() }
    return true
  }

  /// Copied lines end with a line end that nobody means to type.
  private static func withoutLastLineEnd(_ text: String) -> String {
    text.utf8.last == 10 ? String(decoding: text.utf8.dropLast(), as: UTF8.self) : text
  }

  private mutating func delete(_ range: Range<Int>) -> Bool {
    guard !range.clamped(to: 0..<buffer.count).isEmpty else { return false }
    steps.keep(buffer, before: .deleting)
    buffer.remove(range)
    return true
  }

  private mutating func kill(_ range: Range<Int>, appending: Bool) -> Bool {
    guard !range.isEmpty else { return false }
    steps.keep(buffer, before: .other)
    let isForward = range.lowerBound == buffer.cursor
    let text = buffer.remove(range)
    let kept = appending ? killed : ""
    killed = isForward ? kept + text : text + kept
    wasKilling = true
    return true
  }

  private func destination(of key: Key) -> Int? {
    switch key {
    case .left: buffer.cursor - 1
    case .right: buffer.cursor + 1
    case .wordLeft: buffer.wordStart
    case .wordRight: buffer.wordEnd
    case .home: 0
    case .end: buffer.count
    default: nil
    }
  }

  private func killRange(of key: Key) -> Range<Int>? {
    switch key {
    case .killToEnd: buffer.cursor..<buffer.count
    case .killToStart: 0..<buffer.cursor
    case .killWordBack: buffer.wordStart..<buffer.cursor
    case .killToSpace: buffer.spacedWordStart..<buffer.cursor
    case .killWordForward: buffer.cursor..<buffer.wordEnd
    default: nil
    }
  }
}
