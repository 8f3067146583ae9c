import FunnelCore
import Testing

@Suite("The text of a document")
struct DocumentTextTests {
  @Test("Words stand in title, call to action, headings and body, each with its line")
  func parts() {
    var text = DocumentText()
    text.add("Know the return", as: .title, line: 2)
    text.add("Book a demo", as: .callToAction, line: 9)
    var body = "Prose first.\n\n## A heading\n\n- one item\n"
    body.withUTF8 { text.addMarkdown($0, firstLine: 14) }
    let places = text.words.indices.map { word -> String in
      let segment = text.segment(ofWord: word)
      return "\(segment.part) \(segment.line)"
    }
    #expect(
      places == [
        "title 2", "title 2", "title 2", "callToAction 9", "callToAction 9", "callToAction 9",
        "body 14", "body 14", "heading 16", "heading 16", "body 18", "body 18",
      ])
    #expect(text.bodyWordCount == 6)
  }

  @Test("Empty parts take no words")
  func empty() {
    let text = DocumentText(markdown: "Only prose.")
    #expect(text.words.count == 2)
    #expect(text.segment(ofWord: 0).part == .body)
    #expect(DocumentText().words.isEmpty)
  }

  @Test("Headings are counted where a space follows their signs")
  func headings() {
    let text = DocumentText(
      markdown: "# One\n##\tTwo\n###### Six\n  ## Indented\n#hashtag\n####### seven\n##\n")
    #expect(text.headingCount == 5)
  }

  @Test(
    "Lists, tables, quotes and images are structure",
    arguments: ["- a", "* a", "+ a", "1. a", "12) a", "> a", "| a | b |", "![a](b.png)", "  - a"])
  func structure(line: String) {
    #expect(DocumentText(markdown: "Prose.\n\n\(line)\n").structureCount == 1)
  }

  @Test(
    "Emphasis, rules, negative numbers and years are prose",
    arguments: ["**Bold** start", "*stress* it", "---", "-5 degrees", "!important", "2026. A year"])
  func prose(line: String) {
    #expect(DocumentText(markdown: "Prose.\n\n\(line)\n").structureCount == 0)
  }

  @Test("Inside a fence nothing is a heading or a list, and the fence has no words")
  func fences() {
    let text = DocumentText(markdown: "```swift\n# no heading\n- no list\n```\n# Heading\n")
    #expect(text.headingCount == 1)
    #expect(text.structureCount == 0)
    #expect(text.words == Phrase("no heading no list heading").words)
  }

  @Test("Both line endings and a missing last one give the same words and lines")
  func lineEndings() {
    func lines(_ markdown: String) -> [Int32] {
      let text = DocumentText(markdown: markdown)
      return text.words.indices.map { text.segment(ofWord: $0).line }
    }
    #expect(lines("one\n\n# two\nthree\n") == [1, 3, 4])
    #expect(lines("one\r\n\r\n# two\r\nthree") == [1, 3, 4])
  }
}
