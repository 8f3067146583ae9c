import FunnelCore
import TestSupport
import Testing

@testable import WorkspaceFiles

@Suite("The reader of plain YAML")
struct PlainYAMLTests {
  private static let values = [
    "A title", "2026-03-14", "[seo, site]", "[ a b ,c ]", "[]", "{label: Book a demo, leads-to: x}",
    "{a: \"b, c\"}", "", "~", "null", "\"quoted: text\"", "'single'", "'it''s'", "\"a\\\"b\"",
    "text # comment", "text#no comment", "http://x.y/z", "a: b", "a:", "é 漢字", "|", "> x", "- a",
    "-1", "&a x", "*a", "!t x", "[a, [b]]", "[a,, b]", "[a b: c]", "{a}", "{a: {b: c}}", "\"open",
    "x\n  y", "\n  - a\n  - b c", "\n- a\n- 'b'", "\n  - a: b", "\n  k: v", "\n  - a\n - b", "@x",
    "don't", "\"a\" b", "[\"a\", 'b']", "[a #b]", "a?b", "[a?b]", "(x)", "x ", "# only", "%x",
    "`x`",
    "\n  - a\n\n  - b # c\n", "{a: 1, a: 2}", "1.5", "[a:b]", "\"\"", "[\"\"]", "[a\n, b]", "=",
    "<",
    "\n  # note\n  - a", "a\u{A0}b", "\u{2014} dash", "{a: }", "[~]", ", a", "]", "\"x\" # c",
    "\"x\"# c",
    "[a] # c", "[a]# c", "[a] b", "\n  - \"x\" # c", "\n  -", "\n\n", "...", "\n---",
  ]

  @Test("It never says anything else than the parser does")
  func agreesWithTheParser() {
    var random = SplitMix(seed: 11)
    var accepted = 0
    let rounds = 4000
    for round in 0..<rounds {
      var text = ""
      for _ in 0...Int(random.next() % 6) {
        if random.next() % 8 == 0 {
          text += ["# note\n", "\n", "  # x\n", "  \n"][Int(random.next() % 4)]
        }
        let key = ["title", "stage", "leads-to", "x_1", "URL", "a"][Int(random.next() % 6)]
        text += key + [": ", ":  ", ":"][Int(random.next() % 12) / 5]
        let index =
          round < Self.values.count ? round : Int(random.next() % UInt64(Self.values.count))
        text += Self.values[index] + (random.next() % 9 == 0 ? "\r\n" : "\n")
      }
      if random.next() % 5 == 0 { text.removeLast() }
      let bytes = Array(text.utf8)
      bytes.withUnsafeBufferPointer { bytes in
        let range = 0..<bytes.count
        guard let plain = PlainYAML.entries(bytes, in: range, path: "a.md", firstLine: 2) else {
          return
        }
        accepted += 1
        let whole = YAMLReader.readWhole(bytes, in: range, path: "a.md", firstLine: 2)
        #expect(whole.diagnostics == [], "\(text)")
        #expect(plain == whole.entries, "\(text)")
      }
    }
    #expect(accepted > rounds / 20)
  }

  @Test("The front matter of the examples is read without the parser")
  func readsTheUsual() {
    var text =
      "title: ROI calculator # x\nstage: [awareness, consideration]\npersona:\n  - cfo\n  - it-manager\n"
    text += "cta: {label: Book a demo, leads-to: \"https://a.example/b\"}\nurl: /a/b\nowner:\n"
    var copy = text
    let entries = copy.withUTF8 {
      PlainYAML.entries($0, in: 0..<$0.count, path: "a.md", firstLine: 2)
    }
    #expect(entries?.map(\.key) == ["title", "stage", "persona", "cta", "url", "owner"])
  }
}
