import LineEditing
import TestSupport
import Testing

@Suite("Any keys at any width")
struct RedrawFuzzTests {
  private static let keys: [Key] = [
    .character("a"), .character("漏"), .character("\u{301}"), .character("🚀"), .character(" "),
    .text("brown fox "), .paste("漏斗指南 x"), .left, .left, .right, .home, .end, .wordLeft,
    .backspace, .delete, .killWordBack, .killToSpace, .yank, .transpose, .up, .down,
  ]

  /// Rows and cursor as one would draw them on a sheet of paper.
  private func drawn(_ buffer: LineBuffer, columns: Int) -> (rows: [String], cursor: [Int]) {
    var rows = [""]
    var column = 0
    var cursor: [Int] = []
    let first = buffer.characters.first { TerminalModel.width($0) == 0 }
    #expect(first == nil || buffer.characters.first == first)
    for (index, character) in (Array("> ") + buffer.characters).enumerated() {
      let width = max(TerminalModel.width(character), 1)
      if column + width > columns {
        rows.append("")
        column = 0
      }
      if index == buffer.cursor + 2 { cursor = [rows.count, column] }
      rows[rows.count - 1] += TerminalModel.width(character) == 0 ? "◌\(character)" : "\(character)"
      column += width
    }
    if cursor.isEmpty {
      if column == columns {
        rows.append("")
        column = 0
      }
      cursor = [rows.count, column]
    }
    return (rows.map(trimmed), cursor)
  }

  private func trimmed(_ text: String) -> String {
    var text = text
    while text.last == " " { text.removeLast() }
    return text
  }

  @Test("The screen is the line and nothing else, after every key and every resize")
  func screen() {
    var random = SplitMix(seed: 11)
    for _ in 0..<150 {
      var columns = Int.random(in: 14...40, using: &random)
      var typist = Typist(history: ["map", "gaps persona:cfo 漏斗"], columns: columns, rows: 400)
      for _ in 0..<60 {
        if Int.random(in: 0..<10, using: &random) == 0 {
          columns = Int.random(in: 14...40, using: &random)
          typist.resize(columns: columns)
        } else {
          typist.press([Self.keys.randomElement(using: &random) ?? .left])
        }
        let expected = drawn(typist.editor.buffer, columns: columns)
        #expect(typist.terminal.lines == ["earlier"] + expected.rows)
        #expect(typist.terminal.cursorPosition == expected.cursor)
      }
    }
  }
}
