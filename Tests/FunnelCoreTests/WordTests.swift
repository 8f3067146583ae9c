import FunnelCore
import Testing

@Suite("Words of a text")
struct WordTests {
  private func words(_ text: String) -> [Word] { Phrase(text).words }

  @Test("Case does not matter, in any script")
  func letterCase() {
    #expect(words("Payback PERIOD") == words("payback period"))
    #expect(words("ÜBERGRÖSSE Ά Ж") == words("übergrösse ά ж"))
    #expect(words("payback") != words("paybacks period"))
  }

  @Test(
    "Quotation marks, dashes and odd spaces separate words",
    arguments: [
      "“know” the ‘price’", "\"know\" the 'price'", "know—the…price", "know\u{A0}the\u{2009}price",
      "«know» the „price“", "know：the、price", "know/the*price*", "know\tthe\r\nprice",
    ])
  func separators(text: String) {
    #expect(words(text) == words("know the price"))
  }

  @Test("An apostrophe inside a word stays inside, straight or curly")
  func apostrophes() {
    #expect(words("don't").count == 1)
    #expect(words("don’t") == words("don't"))
    #expect(words("the buyers’ price") == words("the buyers price"))
    #expect(words("rock 'n' roll") == words("rock n roll"))
  }

  @Test("Umlauts are letters of their own")
  func umlauts() {
    #expect(words("Kältemittel für Öfen").count == 3)
    #expect(words("schön") != words("schon"))
    #expect(words("größe") == words("GRÖßE"))
  }

  @Test(
    "Both spellings of a letter with a mark are one",
    arguments: [
      ("caf\u{E9}", "cafe\u{301}"), ("\u{DC}bersicht", "U\u{308}bersicht"),
      ("Ti\u{1EBF}ng Vi\u{1EC7}t", "Tie\u{302}\u{301}ng Vie\u{323}\u{302}t"),
      ("\u{3AC}", "\u{3B1}\u{301}"), ("\u{439}", "\u{438}\u{306}"),
      ("na\u{EF}ve plan", "nai\u{308}ve plan"),
    ])
  func normalForms(composed: String, decomposed: String) {
    #expect(Array(composed.utf8) != Array(decomposed.utf8))
    #expect(words(composed) == words(decomposed))
    #expect(words(composed).count == composed.split(separator: " ").count)
  }

  @Test("A letter with a mark is not the letter without")
  func marksMatter() {
    #expect(words("schon") != words("scho\u{308}n"))
    #expect(words("x\u{301}y").count == 1)
  }

  @Test("Each ideograph is a word, so that parts of a sentence are found")
  func ideographs() {
    #expect(words("漏斗指南").count == 4)
    #expect(words("漏斗guide 2") == words("漏 斗 guide 2"))
    #expect(words("カタ").count == 2)
  }

  @Test("Scripts whose vowels are marks keep their words whole")
  func marks() {
    #expect(words("हिन्दी में").count == 2)
    #expect(words("كتاب").count == 1)
  }

  @Test("An emoji is no word", arguments: ["🚀", "👩‍🔧", "…", "→", ""])
  func emoji(text: String) {
    #expect(words(text).isEmpty)
  }

  @Test("A plural s is dropped, but not from ss, us, is or a short word")
  func plurals() {
    #expect(words("demos contracts") == words("demo contract"))
    #expect(words("business") != words("busines"))
    #expect(words("status") != words("statu"))
    #expect(words("analysis") != words("analysi"))
    #expect(words("gas") != words("ga"))
  }

  @Test(
    "Addresses of links and tags are left out",
    arguments: [
      "[the plan](https://example.com/pricing) holds", "<b class=\"price\">the</b> plan holds",
      "the ![plan](pricing.png) holds", "the plan <https://example.com/price> holds",
    ])
  func links(text: String) {
    #expect(words(text) == words("the plan holds"))
  }

  @Test("A bracket or a sign without its end leaves nothing out")
  func unclosed() {
    #expect(words("[a](price now") == words("a price now"))
    #expect(words("1 < 2 and <b now") == words("1 2 and b now"))
    #expect(words("see [1] (price)") == words("see 1 price"))
  }

  @Test("Bytes that are not UTF-8 separate words and stop nothing")
  func invalid() {
    let bytes: [UInt8] = [0x61, 0xFF, 0x62, 0xC3, 0x20, 0x63, 0xE2, 0x82]
    var text = DocumentText()
    bytes.withUnsafeBufferPointer { text.addMarkdown($0, firstLine: 1) }
    #expect(text.words == words("a b c"))
  }
}
