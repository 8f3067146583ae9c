import FunnelCore
import Testing

@Suite("Counting phrases")
struct PhraseTallyTests {
  /// The texts of the phrases that count, in the order of the text.
  private func counted(
    _ text: String, _ phrases: [(row: Int, phrase: String)], repeats: Int = 3
  ) -> [String] {
    let ordered = PhraseTally.order(phrases.map { (row: $0.row, phrase: Phrase($0.phrase)) })
    let index = PhraseIndex(ordered.map(\.phrase))
    var tally = PhraseTally(
      index: index, rows: ordered.map(\.row), rowCount: 2, repeats: repeats)
    var found: [String] = []
    index.search(DocumentText(markdown: text)) { hit in
      if tally.counts(hit) { found.append(index.phrases[hit.phrase].text) }
    }
    return found
  }

  @Test("A phrase inside a longer one of the same row does not count again")
  func nested() {
    #expect(
      counted("How to choose. Then choose.", [(0, "choose"), (0, "how to choose")])
        == ["how to choose", "choose"])
  }

  @Test("Of phrases that start together the longest counts, whatever their order")
  func longest() {
    #expect(counted("Book a demo", [(0, "book"), (0, "book a demo")]) == ["book a demo"])
    #expect(counted("Book a demo", [(0, "book a demo"), (0, "book")]) == ["book a demo"])
  }

  @Test("Rows do not take words from each other")
  func rows() {
    #expect(counted("A product tour", [(0, "product tour"), (1, "tour")]).count == 2)
  }

  @Test("A phrase counts at most as often as allowed")
  func repeats() {
    #expect(counted("price price price", [(0, "price")], repeats: 2) == ["price", "price"])
  }
}
