import LineEditing
import Testing

@Suite("Tab completes")
struct CompletionTests {
  private let personas = [
    Candidate("persona:cfo", detail: "11 assets"), Candidate("persona:ceo", detail: "2 assets"),
    Candidate("persona:it", detail: "31 assets"),
  ]

  @Test("One candidate completes, with a space when it is final")
  func single() {
    var typist = Typist(words: [Candidate("gaps"), Candidate("persona:", isFinal: false)])
    typist.type("ga\t")
    #expect(typist.picture == ["> gaps |"])
    typist.type("per\t")
    #expect(typist.picture == ["> gaps persona:|"])
    #expect(typist.type("\t") == [.bell])
  }

  @Test("A space that follows already is stepped over")
  func existingSpace() {
    var typist = Typist(words: [Candidate("gaps")], initialText: "ga x")
    typist.type("\u{1B}b\u{2}\t!")
    #expect(typist.text == "gaps !x")
  }

  @Test("Several candidates complete their common beginning and are listed with details")
  func several() {
    var typist = Typist(words: personas, columns: 40)
    #expect(typist.type("p\t") == [.editing, .editing])
    #expect(
      typist.picture == [
        "> persona:|", "  persona:cfo  11 assets", "  persona:ceo  2 assets",
        "  persona:it   31 assets",
      ])
  }

  @Test("Candidates that do not begin with the word are listed and leave it alone")
  func fuzzy() {
    var typist = Typist(words: personas, columns: 40, isFuzzy: true)
    typist.type("cf\t")
    #expect(typist.picture == ["> persona:cfo |"])
    typist.type("o:c\t")
    #expect(
      typist.picture == [
        "> persona:cfo o:c|", "  persona:cfo  11 assets", "  persona:ceo  2 assets",
      ])
    typist.type("\t\r")
    #expect(typist.picture == ["> persona:cfo persona:cfo |"])
  }

  @Test("Tab and Shift-Tab go round the list")
  func cycle() {
    var typist = Typist(words: personas, columns: 40)
    typist.type("p\t\t")
    #expect(typist.picture.prefix(2) == ["> persona:cfo|", "> persona:cfo  11 assets"])
    typist.type("\t\t\t")
    #expect(typist.text == "persona:cfo")
    typist.type("\u{1B}[Z")
    #expect(typist.text == "persona:it")
    #expect(typist.picture.last == "> persona:it   31 assets")
  }

  @Test(
    "Arrows go through the columns and rows of the list, round its edges",
    arguments: [
      ("B", "aa"), ("A", "ae"), ("BC", "ab"), ("BB", "ad"), ("BBB", "ab"), ("BCCB", "aa"),
      ("BA", "ac"), ("BCA", "ad"), ("BCD", "aa"), ("BD", "ae"), ("BBCC", "aa"),
    ])
  func arrows(finals: String, text: String) {
    var typist = Typist(words: ["aa", "ab", "ac", "ad", "ae"].map { Candidate($0) })
    typist.type("a\t" + finals.map { "\u{1B}[\($0)" }.joined())
    #expect(typist.text == text)
  }

  @Test("An arrow to the side moves in the line until a candidate is chosen")
  func sideways() {
    var typist = Typist(words: personas, columns: 40)
    typist.type("p\t\u{1B}[D")
    #expect(typist.picture == ["> persona|:"])
  }

  @Test("Enter takes the chosen candidate, with a space when it is final, and runs nothing yet")
  func enter() {
    var typist = Typist(words: personas, columns: 40)
    #expect(typist.type("p\t\t\r") == [.editing, .editing, .editing, .editing])
    #expect(typist.picture == ["> persona:cfo |"])
    #expect(typist.type("\r") == [.line("persona:cfo ")])
    var open = Typist(words: [Candidate("a:", isFinal: false), Candidate("b:", isFinal: false)])
    open.type("\t\t\r")
    #expect(open.picture == ["> a:|"])
  }

  @Test("Enter runs the line when none is chosen")
  func enterUnchosen() {
    var typist = Typist(words: personas, columns: 40)
    #expect(typist.type("p\t\r").last == .line("persona:"))
  }

  @Test("A space takes the chosen candidate too; any other key closes the list and acts")
  func close() {
    var typist = Typist(words: personas, columns: 40)
    typist.type("p\t\t x")
    #expect(typist.picture == ["> persona:cfo x|"])
    typist.type("\u{15}p\t\t\u{1}y")
    #expect(typist.picture == ["> y|persona:cfo"])
  }

  @Test("Escape and Ctrl-G leave the list with the word as it was", arguments: ["\u{1B}", "\u{7}"])
  func escape(key: String) {
    var typist = Typist(words: personas, columns: 40)
    typist.type("p\t\t\t")
    typist.press(key == "\u{7}" ? [.cancel] : [.escape])
    #expect(typist.picture == ["> persona:|"])
  }

  @Test("Typing on narrows the list, deleting widens it, and it closes on the whole word")
  func narrow() {
    var typist = Typist(words: personas, columns: 40)
    typist.type("p\tc")
    #expect(
      typist.picture == [
        "> persona:c|", "  persona:cfo  11 assets", "  persona:ceo  2 assets",
      ])
    typist.type("f")
    #expect(typist.picture == ["> persona:cf|", "  persona:cfo  11 assets"])
    typist.type("o")
    #expect(typist.picture == ["> persona:cfo|"])
    typist.type("\u{7F}\tx")
    #expect(typist.picture == ["> persona:cfo x|"])
    typist.type("\u{15}p\tc\u{7F}")
    #expect(typist.picture.count == 4)
    typist.type("q")
    #expect(typist.picture == ["> persona:q|"])
  }

  @Test("Ctrl-_ takes a completion back")
  func undo() {
    var typist = Typist(words: personas, columns: 40)
    typist.type("p\t\t\r\u{1F}")
    #expect(typist.text == "persona:")
    typist.type("\u{1F}")
    #expect(typist.text == "p")
  }

  @Test("Short candidates share rows")
  func columns() {
    let words = ["aa", "ab", "ac", "ad", "ae"].map { Candidate($0) }
    var typist = Typist(words: words)
    typist.type("a\t")
    #expect(typist.picture == ["> a|", "  aa    ab    ac", "  ad    ae"])
  }

  @Test("The list takes what fits and counts the rest; the chosen one is always in sight")
  func capped() {
    let words = (10..<30).map { Candidate("item-\($0)") }
    var typist = Typist(words: words, columns: 14, rows: 6)
    typist.type("i\t")
    let list = ["  item-10", "  item-11", "  item-12", "  item-13", "… 16 more"]
    #expect(Array(typist.picture.suffix(6)) == ["> item-|"] + list)
    typist.type("\u{1B}[Z")
    #expect(Array(typist.picture.suffix(2)) == ["> item-29", "… 16 more"])
    typist.type(" ")
    #expect(typist.picture == ["> item-29 |"])
  }

  @Test("On a tall screen the list leaves half of it alone")
  func halved() {
    var typist = Typist(words: (10..<90).map { Candidate("item-\($0)") }, columns: 14, rows: 20)
    typist.type("i\t")
    #expect(typist.picture.count == 11)
    #expect(typist.picture.last == "… 71 more")
  }

  @Test("A candidate wider than the screen is cut, and its controls are shown")
  func wide() {
    let words = [
      Candidate("漏斗指南漏斗指南漏斗指南", detail: "x"), Candidate("漏\u{1B}[2J", detail: "\r\n"),
    ]
    var typist = Typist(words: words)
    typist.type("漏\t")
    #expect(typist.picture == ["> 漏|", "  漏斗指南漏斗指南…", "  漏␛[2J"])
  }

  @Test("A list that is open is laid out again for another width")
  func resize() {
    var typist = Typist(words: ["aa", "ab", "ac"].map { Candidate($0) })
    typist.type("a\t")
    #expect(typist.picture == ["> a|", "  aa    ab    ac"])
    typist.resize(columns: 12)
    #expect(typist.picture == ["> a|", "  aa    ab", "  ac"])
    typist.resize(columns: 8)
    #expect(typist.picture == ["> a|", "  aa", "  ab", "  ac"])
    #expect(typist.terminal.lines.first == "earlier")
  }

  @Test("A word range outside the line does no harm")
  func badRange() {
    struct Stray: Completer {
      func completion(for line: String, cursor: Int) -> Completion {
        Completion(range: -5..<900, candidates: [Candidate("fine")])
      }
    }
    var editor = Editor(prompt: "", history: History(), completer: Stray(), columns: 20)
    #expect(editor.apply(.tab) == .editing)
    #expect(editor.buffer.text == "fine ")
  }
}
