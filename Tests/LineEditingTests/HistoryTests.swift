import LineEditing
import TestSupport
import Testing

@Suite("The history of lines")
struct HistoryTests {
  @Test("Blank lines and immediate repeats are not kept")
  func dropped() {
    var history = History()
    for line in ["gaps", "gaps", "", "  ", "map", "gaps"] { history.add(line) }
    #expect(history.entries == ["gaps", "map", "gaps"])
  }

  @Test("A line that begins with a space is not kept, spaces at the end are left out")
  func spaces() {
    var history = History()
    #expect(history.add(" set token=x") == nil)
    #expect(history.add("gaps  ") == "gaps")
    #expect(history.add("gaps") == nil)
    #expect(history.add("run a\\ ") == "run a\\ ")
    #expect(history.entries == ["gaps", "run a\\ "])
  }

  @Test("Two spellings of one word are two lines")
  func spellings() {
    var history = History()
    history.add("caf\u{E9}")
    history.add("cafe\u{301}")
    #expect(history.entries.count == 2)
  }

  @Test("Only the newest thousand lines stay")
  func limit() {
    var history = History()
    for number in 1...1005 { history.add("line \(number)") }
    #expect(history.entries.count == 1000)
    #expect(history.entries.first == "line 6")
    #expect(history.entries.last == "line 1005")
  }

  @Test("One entry is one line of the file")
  func serialized() {
    var history = History()
    history.add("a\nb\\n")
    history.add("c\r\u{301}d")
    #expect(history.serialized() == "a\\nb\\\\n\nc\\r\u{301}d\n")
    #expect(History(serialized: history.serialized()) == history)
  }

  @Test("Any text comes back from the file")
  func roundTrip() {
    var random = SplitMix(seed: 5)
    let pieces = ["\\", "n", "r", "\n", "\r", "\r\n", "a", "漏", "\u{301}", " "]
    for _ in 0..<2_000 {
      let line = (0..<6).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      var history = History()
      history.add(line)
      let read = History(serialized: history.serialized())
      #expect(read.entries.map { Array($0.utf8) } == history.entries.map { Array($0.utf8) })
    }
  }

  @Test("A damaged file is read as far as it goes")
  func damaged() {
    let history = History(serialized: "map\r\n\n\\x\\\ngaps")
    #expect(history.entries == ["map", "\\x\\", "gaps"])
  }
}
