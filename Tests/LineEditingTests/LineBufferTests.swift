import LineEditing
import TestSupport
import Testing

@Suite("A line and its cursor")
struct LineBufferTests {
  @Test("A combining mark typed after its base becomes one character with it")
  func combining() {
    var buffer = LineBuffer("caf")
    buffer.insert("e")
    buffer.insert("\u{301}")
    #expect(buffer.count == 4)
    #expect(buffer.cursor == 4)
    #expect(buffer.text == "caf\u{E9}")
  }

  @Test("An emoji typed scalar by scalar is one character")
  func family() {
    var buffer = LineBuffer()
    for scalar in "👩‍👩‍👧".unicodeScalars { buffer.insert(String(scalar)) }
    #expect(buffer.count == 1)
    #expect(buffer.cursor == 1)
  }

  @Test("Two halves of a flag that come together by a deletion are one character")
  func flag() {
    var buffer = LineBuffer("\u{1F1E9}x\u{1F1EA}")
    #expect(buffer.count == 3)
    buffer.remove(1..<2)
    #expect(buffer.characters == ["🇩🇪"])
    #expect(buffer.cursor == 1)
  }

  @Test("Line ends become line feeds")
  func lineEnds() {
    var buffer = LineBuffer("a\r\nb")
    buffer.insert("\rc")
    #expect(buffer.characters == ["a", "\n", "b", "\n", "c"])
  }

  @Test("Ranges and positions outside the line are brought into it")
  func clamped() {
    var buffer = LineBuffer("abc")
    buffer.move(to: 99)
    #expect(buffer.cursor == 3)
    buffer.move(to: -1)
    #expect(buffer.cursor == 0)
    #expect(buffer.remove(2..<40) == "c")
    #expect(buffer.remove(-3..<0) == "")
    buffer.replace(50..<60, with: "!")
    #expect(buffer.text == "ab!")
  }

  @Test("Alphanumeric words stop at punctuation, spaced ones do not")
  func words() {
    var buffer = LineBuffer("gaps persona:cfo  ")
    #expect(buffer.wordStart == 13)
    #expect(buffer.spacedWordStart == 5)
    buffer.move(to: 4)
    #expect(buffer.wordEnd == 12)
  }

  @Test("Whatever is edited, the characters are those of the text as a whole")
  func invariant() {
    var random = SplitMix(seed: 3)
    let pieces = [
      "a", " ", "\u{301}", "\u{1F1E9}", "\u{200D}", "👩", "漏", "\n", "\r", "각", "\u{1100}",
    ]
    for _ in 0..<500 {
      var buffer = LineBuffer()
      for _ in 0..<40 {
        let start = Int.random(in: 0...buffer.count, using: &random)
        if Int.random(in: 0..<4, using: &random) == 0 {
          buffer.remove(start..<start + 1)
        } else {
          buffer.move(to: start)
          buffer.insert(pieces.randomElement(using: &random) ?? "")
        }
        #expect(buffer.characters == Array(buffer.text))
        #expect((0...buffer.count).contains(buffer.cursor))
      }
    }
  }
}
