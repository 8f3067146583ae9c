import TerminalText
import Testing

@Suite("Fitting")
struct FittingTests {
  @Test(
    "Cut text ends in an ellipsis and never takes more than its cells",
    arguments: [
      ("funnel", 6, "funnel"), ("funnel", 5, "funn…"), ("funnel", 1, "…"), ("funnel", 0, ""),
      ("funnel", -3, ""), ("two words", 5, "two…"), ("漏斗指南", 8, "漏斗指南"), ("漏斗指南", 7, "漏斗指…"),
      ("漏斗指南", 6, "漏斗…"), ("漏斗", 1, "…"), ("👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 3, "👩‍👩‍👧‍👦…"),
      ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"),
      ("", 3, ""),
    ])
  func cut(_ text: String, cells: Int, shown: String) {
    #expect(Fitting.cut(text, to: cells) == shown)
    #expect(CellWidth.of(Fitting.cut(text, to: cells)) <= max(0, cells))
  }

  @Test("Padding counts cells, on the side away from the text")
  func padded() {
    #expect(Fitting.padded("漏斗", to: 6) == "漏斗  ")
    #expect(Fitting.padded("42", to: 5, alignment: .right) == "   42")
    #expect(Fitting.padded("too wide", to: 3) == "too wide")
  }
}

@Suite("Abbreviating")
struct AbbreviatingTests {
  @Test("An abbreviated text keeps its first cells and shows no mark of the cut")
  func firstCells() {
    #expect(Fitting.abbreviated("Prospecting", to: 5) == "Prosp")
    #expect(Fitting.abbreviated("Lead", to: 4) == "Lead")
    #expect(Fitting.abbreviated("漏斗指南", to: 5) == "漏斗")
    #expect(Fitting.abbreviated("Lead", to: 0) == "")
  }
}
