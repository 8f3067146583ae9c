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

  @Test("Several candidates complete their common beginning, then are listed with details")
  func several() {
    var typist = Typist(words: personas, columns: 40)
    #expect(typist.type("p\t") == [.editing, .editing])
    #expect(typist.picture == ["> persona:|"])
    typist.type("\t")
    #expect(
      typist.picture == [
        "> persona:|", "  persona:cfo  11 assets", "  persona:ceo  2 assets",
        "  persona:it   31 assets",
      ])
  }

  @Test("Nothing to add rings the bell before the list opens")
  func bell() {
    var typist = Typist(words: personas, columns: 40)
    #expect(typist.type("persona:\t\t").suffix(2) == [.bell, .editing])
    #expect(typist.picture.count == 4)
  }

  @Test("Tab and Shift-Tab go round the list")
  func cycle() {
    var typist = Typist(words: personas, columns: 40)
    typist.type("p\t\t\t")
    #expect(typist.picture.prefix(2) == ["> persona:cfo|", "> persona:cfo  11 assets"])
    typist.type("\t\t\t")
    #expect(typist.text == "persona:cfo")
    typist.type("\u{1B}[Z")
    #expect(typist.text == "persona:it")
    #expect(typist.picture.last == "> persona:it   31 assets")
  }

  @Test("Any other key closes the list and acts; Escape takes back the choice")
  func close() {
    var typist = Typist(words: personas, columns: 40)
    typist.type("p\t\t\t")
    typist.type(" x")
    #expect(typist.picture == ["> persona:cfo x|"])
    typist.type("\u{15}p\t\t\t")
    typist.press([.escape])
    #expect(typist.picture == ["> persona:|"])
  }

  @Test("Short candidates share rows")
  func columns() {
    let words = ["aa", "ab", "ac", "ad", "ae"].map { Candidate($0) }
    var typist = Typist(words: words)
    typist.type("a\t\t")
    #expect(typist.picture == ["> a|", "  aa    ab    ac", "  ad    ae"])
  }

  @Test("The list takes what fits and counts the rest; the chosen one is always in sight")
  func capped() {
    let words = (10..<30).map { Candidate("item-\($0)") }
    var typist = Typist(words: words, columns: 14, rows: 6)
    typist.type("i\t\t")
    let list = ["  item-10", "  item-11", "  item-12", "  item-13", "… and 16 more"]
    #expect(Array(typist.picture.suffix(6)) == ["> item-|"] + list)
    typist.type("\u{1B}[Z")
    #expect(Array(typist.picture.suffix(2)) == ["> item-29", "… and 16 more"])
    typist.type(" ")
    #expect(typist.picture == ["> item-29 |"])
  }

  @Test("A candidate wider than the screen is cut, and its controls are shown")
  func wide() {
    let words = [
      Candidate("漏斗指南漏斗指南漏斗指南", detail: "x"), Candidate("漏\u{1B}[2J", detail: "\r\n"),
    ]
    var typist = Typist(words: words)
    typist.type("漏\t\t")
    #expect(typist.picture == ["> 漏|", "  漏斗指南漏斗指南…", "  漏␛[2J"])
  }

  @Test("A list that is open is laid out again for another width")
  func resize() {
    var typist = Typist(words: ["aa", "ab", "ac"].map { Candidate($0) })
    typist.type("a\t\t")
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
