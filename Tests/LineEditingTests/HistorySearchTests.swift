import LineEditing
import TerminalText
import Testing

@Suite("Ctrl-R searches the history")
struct HistorySearchTests {
  private let lines = [
    "gaps persona:cfo", "map", "assets CFO", "gaps persona:cfo stage:loyalty", "status",
  ]

  private func typist(_ typed: String = "", theme: Theme = .plain) -> Typist {
    var typist = Typist(history: lines, columns: 60, theme: theme)
    typist.type(typed)
    return typist
  }

  @Test("Each letter narrows to the newest line that holds the text; it is shown where it is")
  func narrows() {
    var typist = typist("dra\u{12}")
    #expect(typist.picture == ["search \"\": dra|"])
    typist.type("a")
    #expect(typist.picture == ["search \"a\": st|atus"])
    typist.type("p")
    #expect(typist.picture == ["search \"ap\": g|aps persona:cfo stage:loyalty"])
  }

  @Test("What was found is marked")
  func marked() {
    var editor = typist("\u{12}per", theme: .colour).editor
    #expect(editor.render().contains("gaps \u{1B}[36mper\u{1B}[0msona"))
  }

  @Test("Ctrl-R and Up go to older matches, Ctrl-S and Down to newer ones")
  func steps() {
    var typist = typist("\u{12}cfo")
    #expect(typist.text == "gaps persona:cfo stage:loyalty")
    typist.type("\u{12}")
    #expect(typist.text == "assets CFO")
    typist.type("\u{1B}[A")
    #expect(typist.text == "gaps persona:cfo")
    #expect(typist.type("\u{12}") == [.bell])
    typist.type("\u{13}\u{1B}[B")
    #expect(typist.text == "gaps persona:cfo stage:loyalty")
    #expect(typist.type("\u{13}") == [.bell])
  }

  @Test("Narrowing stays with an older match that was gone to")
  func stays() {
    #expect(typist("\u{12}c\u{12}\u{12}fo").text == "gaps persona:cfo")
  }

  @Test("Without a text Ctrl-R walks all lines, each once")
  func all() {
    var typist = Typist(history: ["map", "gaps", "map"], columns: 40)
    typist.type("\u{12}\u{12}")
    #expect(typist.text == "map")
    typist.type("\u{12}")
    #expect(typist.text == "gaps")
    #expect(typist.type("\u{12}") == [.bell])
  }

  @Test("A capital letter makes case count")
  func smartCase() {
    #expect(typist("\u{12}CFO").text == "assets CFO")
    #expect(typist("\u{12}cfo").text == "gaps persona:cfo stage:loyalty")
  }

  @Test("Only where no line holds the text, letters with others between them count")
  func scattered() {
    var typist = typist("\u{12}gploy")
    #expect(typist.picture == ["search \"gploy\": |gaps persona:cfo stage:loyalty"])
    typist.type("\u{15}sta")
    #expect(typist.text == "status")
  }

  @Test("Without a match the last one stays, and going back finds it again")
  func noMatch() {
    var typist = typist("\u{12}mapx")
    #expect(typist.picture == ["no match \"mapx\": |map"])
    #expect(typist.type("y\u{12}") == [.bell, .bell])
    typist.type("\u{7F}\u{7F}")
    #expect(typist.picture == ["search \"map\": |map"])
    typist.type("\u{17}")
    #expect(typist.picture == ["search \"\": |"])
    #expect(typist.type("\u{7F}") == [.bell])
  }

  @Test("Enter takes the line and runs it")
  func enter() {
    var typist = typist("\u{12}map")
    #expect(typist.type("\r") == [.line("map")])
    typist.finish()
    #expect(typist.picture == ["> map", "|"])
  }

  @Test(
    "Right, Escape, Tab and End take it for editing, its end first",
    arguments: [.right, .escape, .tab, .end] as [Key])
  func take(key: Key) {
    var typist = typist("dra\u{12}cfo")
    typist.press([key])
    #expect(typist.picture == ["> gaps persona:cfo stage:loyalty|"])
    typist.type("\u{1F}")
    #expect(typist.text == "dra")
  }

  @Test("Another key takes it and acts on it")
  func act() {
    #expect(typist("\u{12}cfo\u{1}x").text == "xgaps persona:cfo stage:loyalty")
    #expect(typist("\u{12}cfo\u{2}\u{B}").text == "gaps persona:cfo stage:loyalt")
  }

  @Test("Ctrl-C and Ctrl-G go back to what stood there", arguments: ["\u{3}", "\u{7}"])
  func cancel(key: String) {
    var typist = typist("dra\u{2}\u{12}cfo")
    #expect(typist.type(key) == [.editing])
    #expect(typist.picture == ["> dr|a"])
  }

  @Test("From a line taken the arrows go on to its neighbours and back to the draft")
  func neighbours() {
    var typist = typist("dra\u{12}assets")
    typist.press([.escape])
    typist.type("\u{10}")
    #expect(typist.text == "map")
    typist.type("\u{E}\u{E}")
    #expect(typist.text == "gaps persona:cfo stage:loyalty")
    typist.type("\u{E}\u{E}")
    #expect(typist.text == "dra")
  }

  @Test("A paste is searched for, Ctrl-L clears the screen, an empty history finds nothing")
  func rest() {
    var typist = typist("\u{12}\u{1B}[200~persona:cfo st\u{1B}[201~")
    #expect(typist.text == "gaps persona:cfo stage:loyalty")
    #expect(typist.type("\u{C}") == [.clearScreen])
    let shown = "search \"persona:cfo st\": gaps persona:cfo stage:loyalty"
    #expect(typist.terminal.lines.filter { !$0.isEmpty } == [shown])
    var empty = Typist()
    #expect(empty.type("\u{12}\u{12}a") == [.editing, .bell, .bell])
    empty.press([.escape])
    #expect(empty.picture == ["> |"])
  }
}
