import LineEditing
import Testing

@Suite("Keys edit a line")
struct EditorTests {
  @Test("Enter returns the line wherever the cursor is")
  func enter() {
    var typist = Typist()
    #expect(typist.type("map\u{1}\r").last == .line("map"))
  }

  @Test(
    "Emacs keys move and delete",
    arguments: [
      ("abc\u{1}x", "xabc"), ("abc\u{1}\u{5}x", "abcx"), ("abc\u{2}\u{2}x", "axbc"),
      ("abc\u{1}\u{6}x", "axbc"), ("abc\u{8}", "ab"), ("abc\u{1}\u{4}", "bc"),
      ("abc\u{2}\u{B}", "ab"), ("abc\u{2}\u{15}", "c"), ("a b:c\u{17}", "a "),
      ("a b:c\u{1B}\u{7F}", "a b:"), ("a b:c\u{1B}b\u{1B}bx", "a xb:c"),
      ("a b:c\u{1}\u{1B}f\u{1B}fx", "a bx:c"), ("a b:c\u{1}\u{1B}d", " b:c"),
      ("abc\u{14}", "acb"), ("abc\u{2}\u{14}", "acb"), ("abc\u{1B}[D\u{1B}[3~", "ab"),
    ])
  func keys(typed: String, text: String) {
    var typist = Typist()
    typist.type(typed)
    #expect(typist.text == text)
  }

  @Test("Left and Backspace take a whole grapheme")
  func graphemes() {
    var typist = Typist()
    typist.type("a👩‍👩‍👧e\u{301}")
    typist.type("\u{1B}[D\u{7F}")
    #expect(typist.text == "ae\u{301}")
  }

  @Test("Kills in a row come back together, others one by one")
  func yank() {
    var typist = Typist()
    typist.type("one two three\u{17}\u{17}\u{15}\u{19}")
    #expect(typist.text == "one two three")
    typist.type("\u{17}x\u{17}\u{19}")
    #expect(typist.text == "one two x")
    typist.type("\u{1}\u{1B}d\u{1B}d\u{19}")
    #expect(typist.text == "one two x")
  }

  @Test("A key that can do nothing rings the bell")
  func bell() {
    var typist = Typist()
    let keys: [Key] = [
      .left, .right, .backspace, .delete, .up, .down, .yank, .transpose, .killToEnd, .killWordBack,
      .home, .tab, .backTab, .searchNewer, .undo,
    ]
    #expect(typist.press(keys) == keys.map { _ in .bell })
    let still: [Key] = [.unknown, .escape, .cancel, .cursorReport(row: 1, column: 1)]
    #expect(typist.press(still) == still.map { _ in .editing })
  }

  @Test(
    "Ctrl-_ takes back one change after the other: words, deletions in a row, kills",
    arguments: [
      ("one two\u{1F}", "one "), ("one two\u{1F}\u{1F}", ""), ("one two\u{17}\u{1F}", "one two"),
      ("one\u{7F}\u{7F}\u{1F}", "one"), ("ab\u{2}\u{14}\u{1F}", "ab"),
      ("ab\u{2}x\u{2}y\u{1F}", "axb"), ("one\u{1B}[200~ two three\u{1B}[201~\u{1F}", "one"),
      ("one\u{17}\u{19}\u{1F}\u{1F}\u{1F}\u{1F}", ""),
    ])
  func undo(typed: String, text: String) {
    var typist = Typist()
    typist.type(typed)
    #expect(typist.text == text)
  }

  @Test("Ctrl-_ puts the cursor back where the change was")
  func undoCursor() {
    var typist = Typist()
    typist.type("gaps map\u{1}\u{1B}d\u{5}\u{1F}x")
    #expect(typist.text == "xgaps map")
  }

  @Test("Ctrl-C gives up the line, Ctrl-D ends only an empty one")
  func leaving() {
    var typist = Typist()
    #expect(typist.type("\u{4}") == [.endOfInput])
    #expect(typist.type("x\u{3}").last == .cancelled)
    #expect(typist.type("\u{1}\u{4}").last == .editing)
    #expect(typist.text == "")
  }

  @Test("A paste of several lines is entered only by Enter")
  func paste() {
    var typist = Typist()
    let outcomes = typist.type("\u{1B}[200~map\r\ngaps\u{1B}[201~\r")
    #expect(outcomes == [.editing, .line("map\ngaps")])
    #expect(typist.picture == ["> map⏎ gaps|"])
  }

  @Test("The line end behind the last line of a paste is left out")
  func pastedLine() {
    var typist = Typist()
    typist.type("\u{1B}[200~map\r\ngaps\r\n\u{1B}[201~")
    #expect(typist.text == "map\ngaps")
    #expect(typist.type("\u{1B}[200~\n\u{1B}[201~") == [.bell])
  }

  @Test("A paste of many pages is entered whole, and the screen shows where the cursor is")
  func longPaste() {
    let lines = (1...3_000).map { "gaps persona:cfo 漏斗 \($0)" }.joined(separator: "\n")
    var typist = Typist(columns: 80)
    typist.press([.paste(lines)])
    typist.type("!\u{7F}")
    #expect(typist.picture.count == 24)
    #expect(typist.picture.last?.hasSuffix(" 3000|") == true)
    typist.type("\u{1}")
    #expect(typist.picture.first?.hasPrefix("> |gaps persona:cfo 漏斗 1⏎ gaps") == true)
    #expect(typist.type("\r") == [.line(lines)])
  }

  @Test("Ctrl-Z leaves the line on the screen and comes back to it")
  func suspend() {
    var typist = Typist()
    #expect(typist.type("map\u{1}\u{1A}").last == .suspended)
    typist.finish()
    #expect(typist.picture == ["> map", "|"])
    typist.type("x")
    #expect(typist.picture == ["> map", "> x|map"])
  }

  @Test("A line can stand ready to edit")
  func initialText() {
    var typist = Typist(initialText: "gaps persona:cfo")
    #expect(typist.picture == ["> gaps persona:cfo|"])
    #expect(typist.type("\r") == [.line("gaps persona:cfo")])
  }
}
