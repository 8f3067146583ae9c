import LineEditing
import Testing

@Suite("Up and Down walk the history")
struct HistoryWalkTests {
  @Test("The draft and the edits on the way are kept")
  func drafts() {
    var typist = Typist(history: ["gaps", "map"])
    typist.type("\u{1B}[A")
    #expect(typist.text == "map")
    typist.type("!\u{10}")
    #expect(typist.text == "gaps")
    #expect(typist.type("\u{10}") == [.bell])
    typist.type("\u{E}")
    #expect(typist.text == "map!")
    typist.type("\u{1B}[B")
    #expect(typist.text == "")
    #expect(typist.type("\u{1B}[B") == [.bell])
  }

  @Test("What was typed narrows the walk to lines that begin with it")
  func narrowed() {
    var typist = Typist(history: ["gaps a", "map", "gaps b", "status", "gaps b"])
    typist.type("ga\u{10}")
    #expect(typist.text == "gaps b")
    typist.type("\u{10}")
    #expect(typist.text == "gaps a")
    #expect(typist.type("\u{10}") == [.bell])
    typist.type("\u{E}\u{E}")
    #expect(typist.text == "ga")
    typist.type("x")
    #expect(typist.type("\u{10}") == [.bell])
    #expect(typist.text == "gax")
  }

  @Test("A line that stood ready narrows nothing until it is changed")
  func given() {
    var typist = Typist(history: ["gaps perona:cfo"], initialText: "gaps persona:cfo", columns: 40)
    typist.type("\u{10}")
    #expect(typist.text == "gaps perona:cfo")
    typist.type("\u{E} \u{10}")
    #expect(typist.picture == ["> gaps persona:cfo |"])
  }

  @Test("Blank text narrows nothing")
  func blank() {
    var typist = Typist(history: ["map"])
    typist.type("  \u{10}")
    #expect(typist.text == "map")
  }
}
