import FunnelCore
import TestSupport
import Testing

@Suite("Finding phrases")
struct PhraseIndexTests {
  private func search(_ phrases: [String], in text: DocumentText) -> [String] {
    let index = PhraseIndex(phrases.map { Phrase($0) })
    var hits: [String] = []
    index.search(text) { hits.append("\(index.phrases[$0.phrase].text) \($0.part) \($0.line)") }
    return hits
  }

  @Test("Words and phrases are found where they start")
  func places() {
    let text = DocumentText(
      title: "Total cost", callToAction: "Ask for a quote",
      markdown: "The cost.\n\n## Total cost of ownership\n\nWhat it\ncosts.\n")
    #expect(
      search(["cost", "total cost", "quote"], in: text) == [
        "total cost title 1", "cost title 1", "quote callToAction 1", "cost body 1",
        "total cost heading 3", "cost heading 3", "cost body 6",
      ])
  }

  @Test("A phrase reaches over line breaks of the body and is found on its first line")
  func lineBreaks() {
    let text = DocumentText(markdown: "See the case\nstudy of a\ncase\n\nstudy.")
    #expect(search(["case study"], in: text) == ["case study body 1", "case study body 3"])
  }

  @Test("A phrase does not reach from one part into the next")
  func parts() {
    let text = DocumentText(
      title: "Our case", callToAction: "Study it",
      markdown: "A case\n# Study\n\nCase\n# Case\nstudy")
    #expect(search(["case study"], in: text) == [])
  }

  @Test("Two headings in a row are two parts")
  func headings() {
    #expect(search(["case study"], in: DocumentText(markdown: "# Case\n# Study\n")) == [])
  }

  @Test("Overlapping phrases and repeats are all found")
  func overlapping() {
    let text = DocumentText(markdown: "free trial free trial")
    #expect(
      search(["free", "free trial", "trial free", "free trial free"], in: text) == [
        "free body 1", "free trial body 1", "free trial free body 1", "trial free body 1",
        "free body 1", "free trial body 1",
      ])
  }

  @Test("A phrase longer than what is left is not found; one without a word never")
  func tooLong() {
    let text = DocumentText(markdown: "book a")
    #expect(search(["book a demo", "…", ""], in: text) == [])
    #expect(search([], in: text) == [])
    #expect(search(["book"], in: DocumentText()) == [])
  }

  @Test("A curly quote, a plural or another spelling does not hide a phrase")
  func folding() {
    let text = DocumentText(markdown: "Our “Case Studies’ case” and two case-stud\u{65}\u{301}s")
    #expect(search(["case stud\u{E9}"], in: text) == ["case stud\u{E9} body 1"])
  }

  @Test("The index finds what a naive search finds, in random texts")
  func reference() {
    var random = SplitMix(seed: 20_261_122)
    for _ in 0..<300 {
      let document = RandomDocument(using: &random)
      let phrases = (0..<Int.random(in: 1...12, using: &random)).map { _ in
        RandomDocument.words(1...3, using: &random)
      }
      let index = PhraseIndex(phrases.map { Phrase($0.joined(separator: " ")) })
      var hits: [RandomDocument.Hit] = []
      index.search(document.text) {
        hits.append(
          RandomDocument.Hit(phrase: $0.phrase, word: $0.word, line: $0.line, part: $0.part))
      }
      #expect(hits == document.search(phrases))
    }
  }
}
