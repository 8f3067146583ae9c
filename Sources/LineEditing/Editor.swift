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

  private let completer: any Completer
  private let history: [String]
  private var line: EditedLine
  private var walk: HistoryWalk
  private var search: HistorySearch?
  private var menu: CompletionMenu?
  private var screen: Screen
  /// What the last drawing shows behind the line, and with it what a key can take.
  private var suggestion = ""

  /// An editor of a new line that holds `initialText` already, with the cursor at its end.
  ///
  /// Sizes are in cells; 0 or less means unknown: 80 columns, 24 rows. The history is only read:
  /// what becomes of an entered line is the caller's choice. A theme that cannot show a text faint
  /// leaves out suggestions.
  public init(
    prompt: StyledText, history: History, completer: some Completer, initialText: String = "",
    columns: Int, rows: Int = 24, theme: Theme = .plain
  ) {
    self.prompt = prompt
    self.completer = completer
    self.history = history.entries
    line = EditedLine(initialText)
    walk = HistoryWalk(history, given: initialText)
    screen = Screen(columns: columns, rows: rows, theme: theme)
  }

  /// The line and its cursor; during a search, the line found.
  public var buffer: LineBuffer { line.buffer }

  /// What Ctrl-Y inserts; set it to carry the text over from the last line's editor.
  public var killed: String {
    get { line.killed }
    set { line.killed = newValue }
  }

  /// Acts on a key.
  public mutating func apply(_ key: Key) -> Outcome {
    switch key {
    case .unknown, .cursorReport: return .editing
    default: break
    }
    let offered = suggestion
    suggestion = ""
    if let outcome = applyInSearch(key) ?? applyInMenu(key) { return outcome }
    if !offered.isEmpty, take(offered, with: key) { return .editing }
    if let outcome = applyBesideLine(key) {
      line.pause()
      return outcome
    }
    return line.apply(key) ? .editing : .bell
  }

  /// Takes note of a new size of the terminal, in cells; `render()` follows.
  ///
  /// The column that the cursor is in now, from 0, tells whether the terminal has wrapped its rows
  /// again; without it that is taken for granted.
  public mutating func resize(columns: Int, rows: Int? = nil, cursorColumn: Int? = nil) {
    screen.resize(columns: columns, rows: rows ?? screen.rows, cursorColumn: cursorColumn)
  }

  /// The text that redraws the prompt, the line and an open list, and places the cursor.
  public mutating func render() -> String {
    let isTyping = menu == nil && search == nil && !walk.isUnchanged(buffer)
    suggestion =
      isTyping && screen.showsFaint
      ? Suggestion.after(
        buffer, history: history, completer: completer, limit: screen.columns * screen.rows) : ""
    let strip =
      search.map {
        GlyphStrip(prompt: $0.prompt, line: buffer, marked: $0.match?.marked ?? [])
      } ?? GlyphStrip(prompt: prompt, line: buffer)
    return screen.draw(strip, suggestion: suggestion, menu: menu)
  }

  /// The text that removes the drawn line, so that something else can be written in its place;
  /// `render()` follows once the cursor is in the first column again.
  public mutating func erase() -> String { screen.erase() }

  /// The text that draws the line for good, with a mark such as `^C` behind it, and leaves the
  /// cursor on a fresh row below.
  public mutating func finish(_ mark: StyledText = "") -> String {
    screen.leave(GlyphStrip(prompt: prompt, line: buffer, mark: mark))
  }

  /// Keys that leave the line or bring another; nothing for those that edit it.
  private mutating func applyBesideLine(_ key: Key) -> Outcome? {
    switch key {
    case .enter: return .line(buffer.text)
    case .interrupt: return .cancelled
    case .suspend: return .suspended
    case .endOfInput where buffer.isEmpty: return .endOfInput
    case .escape, .cancel: return .editing
    case .clearScreen:
      screen.clear()
      return .clearScreen
    case .tab: return complete()
    case .up: return walk(-1)
    case .down: return walk(1)
    case .searchOlder:
      search = HistorySearch(history, leaving: buffer)
      return .editing
    default: return nil
    }
  }

  /// Takes all or a word of the suggestion that was shown; `false` when the key is for another use.
  private mutating func take(_ offered: String, with key: Key) -> Bool {
    switch key {
    case .right, .end: return line.insert(offered)
    case .wordRight:
      var whole = LineBuffer(buffer.text + offered)
      whole.move(to: buffer.count)
      return line.insert(whole.text(in: whole.cursor..<whole.wordEnd))
    default: return false
    }
  }

  private mutating func walk(_ offset: Int) -> Outcome {
    guard let other = walk.step(offset, leaving: buffer) else { return .bell }
    line.begin(other)
    return .editing
  }

  // MARK: - Searching

  private mutating func applyInSearch(_ key: Key) -> Outcome? {
    guard var search else { return nil }
    let isFound: Bool
    switch key {
    case .character(let character): isFound = search.add(String(character))
    case .text(let text), .paste(let text): isFound = search.add(text)
    case .backspace, .killToSpace, .killWordBack, .killToStart: isFound = search.remove(key)
    case .searchOlder, .up: isFound = search.step(1)
    case .searchNewer, .down: isFound = search.step(-1)
    case .clearScreen: return applyBesideLine(key)
    case .cancel, .interrupt:
      line.show(search.original)
      self.search = nil
      return .editing
    default: return take(search, with: key)
    }
    self.search = search
    line.show(search.line)
    return isFound ? .editing : .bell
  }

  /// Takes the line found; the key then acts on it unless it only ends the search.
  private mutating func take(_ search: HistorySearch, with key: Key) -> Outcome? {
    self.search = nil
    line.show(search.original)
    if let match = search.match {
      line.keep(search.original)
      line.show(LineBuffer(match.line))
      walk.jump(to: match.index, leaving: search.original)
    }
    switch key {
    case .escape, .tab, .right, .end: return .editing
    default: return nil
    }
  }

  // MARK: - Completing

  private mutating func complete() -> Outcome {
    let completion = completer.completion(for: buffer.text, cursor: buffer.cursor)
    guard let first = completion.candidates.first else { return .bell }
    if completion.candidates.count == 1 { return accept(first, for: completion.range) }
    line.keep(buffer)
    if let beginning = completion.commonBeginning(beyond: buffer.text(in: completion.range)) {
      line.replace(completion.range, with: beginning)
      openMenu()
    } else {
      openMenu(of: completion)
    }
    return menu == nil ? .bell : .editing
  }

  private mutating func openMenu() {
    openMenu(of: completer.completion(for: buffer.text, cursor: buffer.cursor))
  }

  /// Lists what could stand for the word at the cursor, unless that is the word itself.
  private mutating func openMenu(of completion: Completion) {
    let word = buffer.text(in: completion.range)
    menu =
      completion.candidates.contains { $0.text != word }
      ? CompletionMenu(completion, for: buffer) : nil
  }

  private mutating func applyInMenu(_ key: Key) -> Outcome? {
    guard var menu else { return nil }
    self.menu = nil
    switch key {
    case .tab: menu.choose(.next, columns: screen.columns)
    case .backTab: menu.choose(.previous, columns: screen.columns)
    case .down: menu.choose(.below, columns: screen.columns)
    case .up: menu.choose(.above, columns: screen.columns)
    case .right where menu.candidate != nil: menu.choose(.next, columns: screen.columns)
    case .left where menu.candidate != nil: menu.choose(.previous, columns: screen.columns)
    case .escape, .cancel:
      line.show(menu.original)
      return .editing
    case .enter, .character(" "):
      guard let candidate = menu.candidate, key == .enter || candidate.isFinal else { return nil }
      line.show(menu.original)
      return accept(candidate, for: menu.range)
    case .character, .backspace, .killWordBack, .killToSpace:
      let hasChanged = line.apply(key)
      openMenu()
      return hasChanged ? .editing : .bell
    default: return nil
    }
    self.menu = menu
    line.show(menu.line)
    return .editing
  }

  private mutating func accept(_ candidate: Candidate, for range: Range<Int>) -> Outcome {
    let old = buffer
    let next = buffer.characters.dropFirst(max(range.upperBound, 0)).first
    let needsSpace = candidate.isFinal && next != " "
    line.replace(range, with: candidate.text + (needsSpace ? " " : ""))
    if candidate.isFinal, next == " " { _ = line.move(to: buffer.cursor + 1) }
    return buffer == old ? .bell : .editing
  }
}
