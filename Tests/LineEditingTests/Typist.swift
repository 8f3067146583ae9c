import LineEditing
import TerminalText
import TestSupport
import Testing

/// A person at the keyboard: bytes through a decoder into an editor, its text onto a terminal.
struct Typist {
  private(set) var editor: Editor
  private(set) var terminal: TerminalModel
  private var decoder = KeyDecoder()

  init(
    prompt: StyledText = "> ", history: [String] = [], words: [Candidate] = [],
    initialText: String = "", columns: Int = 20, rows: Int = 24, theme: Theme = .plain,
    rewraps: Bool = true, isFuzzy: Bool = false
  ) {
    var past = History()
    for line in history { past.add(line) }
    editor = Editor(
      prompt: prompt, history: past, completer: WordCompleter(words: words, isFuzzy: isFuzzy),
      initialText: initialText, columns: columns, rows: rows, theme: theme)
    terminal = TerminalModel(columns: columns, height: rows, rewraps: rewraps)
    show("earlier\r\n" + editor.render())
  }

  var text: String { editor.buffer.text }
  /// What stands below the earlier, the cursor as `|`.
  var picture: [String] { Array(terminal.picture.dropFirst()) }

  @discardableResult
  mutating func type(_ bytes: String) -> [Outcome] { press(decoder.feed(bytes.utf8)) }

  @discardableResult
  mutating func press(_ keys: [Key]) -> [Outcome] {
    keys.map { key in
      let outcome = editor.apply(key)
      show(editor.render())
      return outcome
    }
  }

  /// A new width; with `reporting` the editor hears which column the cursor is in now.
  mutating func resize(columns: Int, reporting: Bool = true) {
    terminal.resize(columns: columns)
    editor.resize(
      columns: columns, cursorColumn: reporting ? terminal.cursorPosition[1] : nil)
    show(editor.render())
  }

  mutating func finish(_ mark: StyledText = "") { show(editor.finish(mark)) }

  mutating func printAbove(_ line: String) {
    show(editor.erase() + line + "\r\n" + editor.render())
  }

  private mutating func show(_ text: String) {
    terminal.write(text)
    #expect(terminal.faults == [])
  }
}
