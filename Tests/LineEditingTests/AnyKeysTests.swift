import LineEditing
import TerminalText
import TestSupport
import Testing

@Suite("Any keys, with suggestions, searches and lists")
struct AnyKeysTests {
  private static let history = [
    "map", "gaps persona:cfo 漏斗", "gaps persona:ceo stage:loyalty --format wide", "a\nb",
    "assets 👩‍👩‍👧 e\u{301}", "漏斗指南 🚀 renewal guide for mid-size teams and their partners",
  ]
  private static let words = [
    Candidate("gaps", detail: "what is missing"), Candidate("persona:cfo", detail: "11 assets"),
    Candidate("persona:ceo", detail: "漏斗"), Candidate("persona:", isFinal: false),
    Candidate("漏斗指南漏斗指南漏斗指南"), Candidate("a👩‍👩‍👧"), Candidate("a b"),
  ]
  private static let keys: [Key] =
    [
      .tab, .tab, .tab, .backTab, .left, .right, .right, .wordLeft, .wordRight, .home, .end, .up,
      .up, .down, .backspace, .backspace, .delete, .killToEnd, .killToStart, .killWordBack,
      .killToSpace, .killWordForward, .yank, .transpose, .undo, .undo, .escape, .cancel,
      .searchOlder, .searchOlder, .searchNewer, .unknown, .paste("x\ny 漏\r\n"), .text("\n"),
      .text("gaps per"), .text("漏斗"), .text("gaps persona:ceo sta"), .killToStart, .killToStart,
    ] + "gapsecfo : 漏斗🚀\u{301}\u{200D}".unicodeScalars.map { .character(Character($0)) }

  private func typist(using random: inout SplitMix, columns: Int, rows: Int, rewraps: Bool = true)
    -> Typist
  {
    Typist(
      history: Self.history, words: Self.words, columns: columns, rows: rows, theme: .colour,
      rewraps: rewraps, isFuzzy: Bool.random(using: &random))
  }

  /// What the editor draws on a fresh terminal below an earlier line.
  private func afresh(_ typist: Typist, rows: Int) -> TerminalModel {
    var editor = typist.editor
    _ = editor.erase()
    var terminal = TerminalModel(columns: typist.terminal.columns, height: rows)
    terminal.write("earlier\r\n" + editor.render())
    #expect(terminal.faults == [])
    return terminal
  }

  private func isFresh(_ typist: Typist, rows: Int) -> Bool {
    let fresh = afresh(typist, rows: rows)
    return typist.terminal.picture == fresh.picture
      && typist.terminal.faintBehindCursor == fresh.faintBehindCursor
  }

  @Test("The screen is always what a fresh drawing would be, on low screens too")
  func screen() {
    var random = SplitMix(seed: 21)
    for _ in 0..<60 {
      let rows = Int.random(in: 1...9, using: &random)
      let columns = Int.random(in: 4...50, using: &random)
      var typist = typist(using: &random, columns: columns, rows: rows)
      var pressed: [Key] = []
      for _ in 0..<60 {
        let key = Self.keys.randomElement(using: &random) ?? .tab
        pressed.append(key)
        typist.press([key])
        guard isFresh(typist, rows: rows) else {
          Issue.record("\(columns)x\(rows): \(pressed)")
          break
        }
      }
    }
  }

  @Test(
    "A change of the width leaves nothing stale and takes nothing away, whatever the terminal does",
    arguments: [true, false])
  func resize(rewraps: Bool) {
    var random = SplitMix(seed: 22)
    for _ in 0..<60 {
      var columns = 40
      var typist = typist(using: &random, columns: columns, rows: 400, rewraps: rewraps)
      // What such a terminal does shows once: here at 38 columns taken, 30 left.
      typist.press([.text(String(repeating: "x", count: 36))])
      typist.resize(columns: 30)
      var pressed: [Key] = []
      for _ in 0..<40 {
        if Int.random(in: 0..<4, using: &random) == 0 {
          columns = Int.random(in: 14...50, using: &random)
          typist.resize(columns: columns)
        } else {
          pressed.append(Self.keys.randomElement(using: &random) ?? .tab)
          typist.press(pressed.suffix(1))
        }
        guard isFresh(typist, rows: 400) else {
          Issue.record("\(columns): \(pressed)")
          break
        }
      }
    }
  }

  @Test("Enter submits exactly the line, and leaves it alone on the screen")
  func enter() {
    var random = SplitMix(seed: 23)
    for _ in 0..<150 {
      var typist = typist(using: &random, columns: 30, rows: 400)
      for _ in 0..<Int.random(in: 0..<30, using: &random) {
        typist.press([Self.keys.randomElement(using: &random) ?? .tab])
      }
      var outcome = typist.press([.enter]).last
      if outcome == .editing { outcome = typist.press([.enter]).last }
      #expect(outcome == .line(typist.text))
      typist.finish()
      var plain = Typist(initialText: typist.text, columns: 30, rows: 400)
      plain.finish()
      #expect(typist.terminal.picture == plain.terminal.picture)
    }
  }
}
