import LineEditing
import TerminalText
import TestSupport
import Testing

@Suite("What the person sees")
struct RedrawTests {
  @Test("A long line wraps at the edge and is edited in the middle")
  func wrapping() {
    var typist = Typist()
    typist.type("the quick brown fox jumps over the dog")
    #expect(typist.picture == ["> the quick brown fo", "x jumps over the dog", "|"])
    typist.type("\u{1}")
    #expect(typist.picture == ["> |the quick brown fo", "x jumps over the dog"])
    typist.type("\u{1B}d\u{4}")
    #expect(typist.picture == ["> |quick brown fox ju", "mps over the dog"])
    typist.type("\u{B}")
    #expect(typist.picture == ["> |"])
    #expect(typist.terminal.lines == ["earlier", ">"])
  }

  @Test("The cursor behind a full row stands on the next one")
  func fullRow() {
    var typist = Typist()
    typist.type("123456789012345678")
    #expect(typist.picture == ["> 123456789012345678", "|"])
    typist.type("\u{7F}")
    #expect(typist.picture == ["> 12345678901234567|"])
  }

  @Test("A wide character never falls on the edge")
  func wideAtEdge() {
    var typist = Typist()
    typist.type("12345678901234567漏斗")
    #expect(typist.picture == ["> 12345678901234567", "漏斗|"])
    typist.type("\u{2}\u{2}")
    #expect(typist.picture == ["> 12345678901234567", "|漏斗"])
    typist.type("\u{2}\u{7F}")
    #expect(typist.picture == ["> 123456789012345|7漏", "斗"])
  }

  @Test("A combining mark takes no cell of its own")
  func combining() {
    var typist = Typist()
    typist.type("e\u{301}te\u{301}")
    #expect(typist.picture == ["> e\u{301}te\u{301}|"])
    #expect(typist.terminal.cursorPosition == [1, 5])
  }

  @Test("A mark without a base stands on a dotted circle")
  func loneMark() {
    var typist = Typist(prompt: "")
    typist.type("\u{301}")
    #expect(typist.picture == ["\u{25CC}\u{301}|"])
    #expect(typist.text == "\u{301}")
  }

  @Test("Controls and hidden characters are shown, never sent")
  func controls() {
    var typist = Typist(prompt: "a\u{1B}[2J> ", columns: 40)
    typist.press([.paste("\u{1B}[31m\u{7}\u{9B}\u{202E}x\ty")])
    #expect(typist.picture == ["a␛[2J> ␛[31m␇��x y|"])
    #expect(typist.text == "\u{1B}[31m\u{7}\u{9B}\u{202E}x\ty")
  }

  @Test("A joiner between letters does not disturb the columns")
  func joiner() {
    var typist = Typist(prompt: "")
    typist.type("می\u{200C}خ")
    #expect(typist.terminal.cursorPosition == [1, 3])
    #expect(typist.text == "می\u{200C}خ")
  }

  @Test("A prompt with colours and wide characters is measured in cells")
  func prompt() {
    var typist = Typist(prompt: StyledText("漏斗> ", .accent), theme: .colour)
    typist.type("ab\u{2}")
    #expect(typist.picture == ["漏斗> a|b"])
    var editor = typist.editor
    #expect(editor.render().contains("\u{1B}[36m漏斗> \u{1B}[0m"))
  }

  @Test("A narrower and a wider terminal leave no stale rows and touch nothing above")
  func resize() {
    var typist = Typist(columns: 40)
    typist.type("the quick brown fox jumps over the lazy dog")
    typist.resize(columns: 20)
    #expect(typist.picture == ["> the quick brown fo", "x jumps over the laz", "y dog|"])
    typist.type("\u{1}")
    typist.resize(columns: 30)
    #expect(typist.picture == ["> |the quick brown fox jumps ov", "er the lazy dog"])
    #expect(typist.terminal.lines.first == "earlier")
  }

  @Test("A line taller than the screen shows the rows around the cursor")
  func tall() {
    var typist = Typist(columns: 10, rows: 3)
    typist.press([.text(String(repeating: "0123456789", count: 5) + "end")])
    #expect(Array(typist.picture.suffix(3)) == ["8901234567", "8901234567", "89end|"])
    typist.type("\u{1}")
    #expect(Array(typist.picture.suffix(3)) == ["> |01234567", "8901234567", "8901234567"])
    typist.finish()
    #expect(Array(typist.picture.suffix(2)) == ["89end", "|"])
  }

  @Test("Ctrl-L starts on a cleared screen")
  func clearScreen() {
    var typist = Typist()
    #expect(typist.type("map\u{C}").last == .clearScreen)
    #expect(typist.terminal.lines.filter { !$0.isEmpty } == ["> map"])
    typist.type("!")
    #expect(typist.terminal.lines.filter { !$0.isEmpty } == ["> map!"])
  }

  @Test("Finishing leaves the cursor on one fresh row, behind the mark")
  func finish() {
    var typist = Typist()
    typist.type("map\u{1}")
    typist.finish("^C")
    #expect(typist.picture == ["> map^C", "|"])
    var full = Typist()
    full.type("123456789012345678")
    full.finish()
    #expect(full.picture == ["> 123456789012345678", "|"])
  }

  @Test("Something can be printed above while the line is edited")
  func printAbove() {
    var typist = Typist()
    typist.type("the quick brown fox jumps\u{1}")
    typist.printAbove("3 files changed")
    #expect(typist.picture == ["3 files changed", "> |the quick brown fo", "x jumps"])
  }

  @Test("Odd sizes of a terminal do no harm", arguments: [-1, 0, 1, 2, 3])
  func oddSizes(columns: Int) {
    var editor = Editor(
      prompt: "漏> ", history: History(),
      completer: WordCompleter(words: [Candidate("aa"), Candidate("ab")]),
      columns: columns, rows: columns)
    var terminal = TerminalModel(columns: columns > 0 ? columns : 80)
    for key: Key in [.text("漏x a"), .tab, .tab, .tab, .left, .home, .enter] {
      _ = editor.apply(key)
      terminal.write(editor.render())
    }
    terminal.write(editor.finish())
    #expect(editor.buffer.text == "漏x aa")
    #expect(terminal.faults == [])
    #expect(terminal.lines.contains("漏> 漏x aa") == (columns < 1))
  }
}
