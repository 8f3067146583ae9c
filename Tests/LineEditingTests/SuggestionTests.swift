import LineEditing
import TerminalText
import Testing

@Suite("A faint suggestion stands behind the line")
struct SuggestionTests {
  private func typist(
    history: [String] = ["gaps persona:cfo stage:loyalty", "map"], words: [Candidate] = [],
    columns: Int = 60, theme: Theme = .colour
  ) -> Typist {
    Typist(history: history, words: words, columns: columns, theme: theme)
  }

  @Test("The newest line of the history that begins with what is typed is offered")
  func newest() {
    var typist = typist(history: ["gaps a", "gaps b", "map"])
    typist.type("ga")
    #expect(typist.picture == ["> ga|ps b"])
    #expect(typist.terminal.faintBehindCursor == "ps b")
    #expect(typist.text == "ga")
    typist.type("ps a")
    #expect(typist.picture == ["> gaps a|"])
  }

  @Test("Without one, what the completer is sure of is offered")
  func completer() {
    let words = [
      Candidate("status"), Candidate("persona:cfo"), Candidate("persona:ceo"),
    ]
    var typist = typist(history: ["status quo"], words: words)
    typist.type("p")
    #expect(typist.picture == ["> p|ersona:c"])
    typist.type("ersona:c")
    #expect(typist.picture == ["> persona:c|"])
    typist.type(" sta")
    #expect(typist.picture == ["> persona:c sta|tus"])
    typist.type("\u{15}sta")
    #expect(typist.picture == ["> sta|tus quo"])
  }

  @Test(
    "Right and End take all of it, Alt-F a word, and the cursor keys otherwise move",
    arguments: [
      ("ga\u{1B}[C", "gaps persona:cfo stage:loyalty"),
      ("ga\u{6}", "gaps persona:cfo stage:loyalty"),
      ("ga\u{5}", "gaps persona:cfo stage:loyalty"),
      ("ga\u{1B}[F", "gaps persona:cfo stage:loyalty"), ("ga\u{1B}f", "gaps"),
      ("ga\u{1B}f\u{1B}[1;3C", "gaps persona"), ("ga\u{2}\u{6}x", "gax"),
      ("ga\u{2}\u{1B}fx", "gax"), ("ga\u{1B}[C\u{1F}", "ga"),
    ])
  func taken(typed: String, text: String) {
    var typist = typist()
    typist.type(typed)
    #expect(typist.text == text)
  }

  @Test("It never reaches what is entered, nor the screen behind Enter, Ctrl-C and Ctrl-Z")
  func enter() {
    var typist = typist()
    #expect(typist.type("ga\r").last == .line("ga"))
    typist.finish()
    #expect(typist.picture == ["> ga", "|"])
    typist.type("\u{1F}m")
    #expect(typist.picture == ["> ga", "> m|ap"])
    typist.finish("^C")
    #expect(typist.picture == ["> ga", "> m^C", "|"])
  }

  @Test("A key typed together with the line takes nothing that was not in sight")
  func unseen() {
    var past = History()
    past.add("gaps")
    var editor = Editor(
      prompt: "> ", history: past, completer: WordCompleter(words: []), columns: 20, theme: .colour)
    #expect(editor.apply(.character("g")) == .editing)
    #expect(editor.apply(.right) == .bell)
    #expect(editor.buffer.text == "g")
  }

  @Test("A long one is cut at the edge and taken whole")
  func cut() {
    var typist = typist(columns: 20)
    typist.type("gaps")
    #expect(typist.picture == ["> gaps| persona:cfo…"])
    typist.type(" persona:cfo ")
    #expect(typist.picture == ["> gaps persona:cfo |…"])
    typist.type("s")
    #expect(typist.picture == ["> gaps persona:cfo s", "|"])
    typist.type("t\u{5}")
    #expect(typist.text == "gaps persona:cfo stage:loyalty")
    #expect(typist.picture == ["> gaps persona:cfo s", "tage:loyalty|"])
  }

  @Test("It is gone from a walk, a search, a list, an empty line, and before the end of a line")
  func elsewhere() {
    var typist = typist(history: ["map all", "map"], words: [Candidate("ma1"), Candidate("ma2")])
    #expect(typist.picture == ["> |"])
    typist.type("\u{10}")
    #expect(typist.picture == ["> map|"])
    typist.type("\u{E}ma\u{2}")
    #expect(typist.picture == ["> m|a"])
    typist.type("\u{5}\t")
    #expect(typist.picture.first == "> ma|")
    typist.press([.escape])
    #expect(typist.picture == ["> ma|p"])
    typist.type("\u{12}")
    #expect(typist.picture == ["search \"\": ma|"])
  }

  @Test("Another line typed in the place of one from the history is offered its rest")
  func typedOver() {
    var typist = typist()
    typist.type("\u{10}")
    #expect(typist.picture == ["> map|"])
    typist.type("\u{15}ga")
    #expect(typist.picture == ["> ga|ps persona:cfo stage:loyalty"])
  }

  @Test("Where nothing can be shown faint, nothing is offered")
  func plain() {
    var typist = typist(theme: .plain)
    typist.type("ga\u{5}")
    #expect(typist.text == "ga")
    #expect(typist.picture == ["> ga|"])
  }

  @Test("One of wide characters, line ends and controls does no harm")
  func strange() {
    var typist = typist(history: ["漏斗指南漏斗指南", "a\nb\u{1B}[2J"], columns: 12)
    typist.type("漏")
    #expect(typist.picture == ["> 漏|斗指南…"])
    typist.type("\u{15}a")
    #expect(typist.picture == ["> a|⏎ b␛[2J"])
    typist.type("\u{5}\r")
    #expect(typist.text == "a\nb\u{1B}[2J")
  }

  @Test("A width that ends where it begins leaves no stale row")
  func resize() {
    var typist = typist(columns: 30)
    typist.type("gaps pers")
    typist.resize(columns: 11)
    #expect(typist.terminal.lines.first == "earlier")
    #expect(typist.picture == ["> gaps pers", "|"])
  }

  @Test("One that would merge with the last letter typed is left out")
  func merging() {
    var typist = typist(history: ["e\u{301}tude"])
    typist.type("e")
    #expect(typist.picture == ["> e|"])
  }
}
