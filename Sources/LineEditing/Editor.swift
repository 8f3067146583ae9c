import TerminalText

/// The editor of one line: keys in, an outcome and the text that redraws the screen out.
///
/// It holds no terminal. A caller makes one editor a line, starts with the cursor in the first
/// column, and writes `render()` after the keys it has applied:
///
///     var editor = Editor(prompt: "acme> ", history: history, completer: completer, columns: 80)
///     write(editor.render())
///     for key in decoder.feed(bytes) {
///       switch editor.apply(key) { … }  // see `Outcome`
///     }
///     write(editor.render())
///
/// Keys that follow the one that ended the line belong to the next line's editor.
public struct Editor: Sendable {
  /// What stands before the line.
  public var prompt: StyledText
  /// The line and its cursor.
  public private(set) var buffer: LineBuffer
  /// What Ctrl-Y inserts; set it to carry the text over from the last line's editor.
  public var killed = ""

  private let completer: any Completer
  private var walk: HistoryWalk
  private var menu: CompletionMenu?
  private var screen: Screen
  private var wasKilling = false
  private var wasCompleting = false

  /// An editor of a new line that holds `initialText` already, with the cursor at its end.
  ///
  /// Sizes are in cells; 0 or less means unknown: 80 columns, 24 rows. The history is only read:
  /// what becomes of an entered line is the caller's choice.
  public init(
    prompt: StyledText, history: History, completer: some Completer, initialText: String = "",
    columns: Int, rows: Int = 24, theme: Theme = .plain
  ) {
    self.prompt = prompt
    self.completer = completer
    buffer = LineBuffer(initialText)
    walk = HistoryWalk(history)
    screen = Screen(columns: columns, rows: rows, theme: theme)
  }

  /// Acts on a key.
  public mutating func apply(_ key: Key) -> Outcome {
    if key == .unknown { return .editing }
    let continuesKill = wasKilling
    let continuesCompletion = wasCompleting
    (wasKilling, wasCompleting) = (false, false)
    switch key {
    case .tab: return complete(again: continuesCompletion)
    case .backTab: return choose(-1)
    default: break
    }
    let closed = menu
    menu = nil
    switch key {
    case .character(let character): return insert(String(character))
    case .text(let text), .paste(let text): return insert(text)
    case .enter: return .line(buffer.text)
    case .interrupt: return .cancelled
    case .endOfInput where buffer.isEmpty: return .endOfInput
    case .escape:
      if let closed { buffer = closed.original }
      return .editing
    case .clearScreen:
      screen.clear()
      return .clearScreen
    case .up: return walk(-1)
    case .down: return walk(1)
    case .yank: return killed.isEmpty ? .bell : insert(killed)
    case .transpose: return buffer.transpose() ? .editing : .bell
    case .backspace: return delete(buffer.cursor - 1..<buffer.cursor)
    case .delete, .endOfInput: return delete(buffer.cursor..<buffer.cursor + 1)
    default: break
    }
    if let position = destination(of: key) { return move(to: position) }
    if let range = killRange(of: key) { return kill(range, appending: continuesKill) }
    return .bell
  }

  /// Takes note of a new size of the terminal, in cells; `render()` follows.
  public mutating func resize(columns: Int, rows: Int? = nil) {
    screen.resize(columns: columns, rows: rows ?? screen.rows)
  }

  /// The text that redraws the prompt, the line and an open list, and places the cursor.
  public mutating func render() -> String {
    let (glyphs, cursor) = glyphs()
    return screen.draw(glyphs, cursor: cursor, menu: menu)
  }

  /// The text that removes the drawn line, so that something else can be written in its place;
  /// `render()` follows once the cursor is in the first column again.
  public mutating func erase() -> String { screen.erase() }

  /// The text that draws the line for good, with a mark such as `^C` behind it, and leaves the
  /// cursor on a fresh row below.
  public mutating func finish(_ mark: StyledText = "") -> String {
    menu = nil
    return screen.leave(glyphs().glyphs + Glyph.glyphs(of: mark))
  }

  private func glyphs() -> (glyphs: [Glyph], cursor: Int) {
    var glyphs = Glyph.glyphs(of: prompt)
    var cursor = glyphs.count
    for index in buffer.characters.indices {
      if index == buffer.cursor { cursor = glyphs.count }
      glyphs += Glyph.glyphs(of: buffer.characters, at: index)
    }
    return (glyphs, buffer.cursor == buffer.count ? glyphs.count : cursor)
  }

  private mutating func insert(_ text: String) -> Outcome {
    buffer.insert(text)
    return .editing
  }

  private mutating func move(to position: Int) -> Outcome {
    let old = buffer.cursor
    buffer.move(to: position)
    return buffer.cursor == old ? .bell : .editing
  }

  private mutating func delete(_ range: Range<Int>) -> Outcome {
    buffer.remove(range).isEmpty ? .bell : .editing
  }

  private mutating func walk(_ offset: Int) -> Outcome {
    guard let line = walk.step(offset, leaving: buffer) else { return .bell }
    buffer = line
    return .editing
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

  private mutating func kill(_ range: Range<Int>, appending: Bool) -> Outcome {
    guard !range.isEmpty else { return .bell }
    let isForward = range.lowerBound == buffer.cursor
    let text = buffer.remove(range)
    let kept = appending ? killed : ""
    killed = isForward ? kept + text : text + kept
    wasKilling = true
    return .editing
  }

  private mutating func complete(again: Bool) -> Outcome {
    if menu != nil { return choose(1) }
    let completion = completer.completion(for: buffer.text, cursor: buffer.cursor)
    guard let first = completion.candidates.first else { return .bell }
    if completion.candidates.count == 1 { return accept(first, for: completion.range) }
    if again {
      menu = CompletionMenu(completion, for: buffer)
      return .editing
    }
    wasCompleting = true
    let word = buffer.text(in: completion.range)
    let prefix = completion.commonPrefix
    guard prefix.count > word.count, prefix.starts(with: word) else { return .bell }
    buffer.replace(completion.range, with: prefix)
    return .editing
  }

  private mutating func choose(_ offset: Int) -> Outcome {
    guard let line = menu?.choose(offset) else { return .bell }
    buffer = line
    return .editing
  }

  private mutating func accept(_ candidate: Candidate, for range: Range<Int>) -> Outcome {
    let old = buffer
    buffer.replace(range, with: candidate.text)
    if candidate.isFinal {
      let isBeforeSpace = buffer.cursor < buffer.count && buffer.characters[buffer.cursor] == " "
      if isBeforeSpace { buffer.move(to: buffer.cursor + 1) } else { buffer.insert(" ") }
    }
    return buffer == old ? .bell : .editing
  }
}
