import Testing
import Yams

@testable import WorkspaceFiles

@Suite("Values that YAML could misread")
struct FrontMatterValueTests {
  private static let nasty = [
    "", " ", " a", "a ", "a: b", "a:b", "a:", ":", ":a", "a #b", "a#b", "#a", "# a", "-", "- a",
    "-a", "--", "---", "--- a", "...", "?", "? a", "?a", "a?", ",", "a,b", "a, b", "[", "]", "[a]",
    "{", "}", "{a: b}", "a]", "a}", "a[b", "&a", "*a", "!a", "|", ">", "|a", "'", "'a'", "don't",
    "\"", "\"a\"", "say \"a\"", "%a", "%", "@a", "`a`", "~", "~a", "null", "Null", "NULL", "nULL",
    "yes", "no", "on", "true", "1", "1.0", "0x1F", "012", "1e3", "-1", "+1", ".5", ".inf",
    "2026-03-14", "12:30", "=", "<<", "a\nb", "\n", "a\n", "\na", "a\tb", "\t", "\ta", "a\t",
    "\\", "a\\", "\\n", "\"\\", "\u{A0}a", "a\u{A0}", "\u{2028}", "a\u{2029}b",
    "\u{301}a", "e\u{301}", "=\u{301}", ":\u{301} a", "a: \u{301}", "#\u{301}",
    "\u{1F469}\u{200D}\u{1F4BB}", "漢字", "“curly”", "\u{202E}rtl", "http://x.y/z?a=b#c", "a -- b",
    "100%", "R&D", "C#", "*bold*", "key: [a, {b: c}] # d", "a  b", "\u{AD}", "\u{FFFD}", "a\\\"b",
    "...a", "---a", "-\u{A0}a", "a:\u{A0}b", "a \u{A0}#b", "\u{2009}", "\u{3000}a",
  ]

  private static let befores = [
    "k: old # c\n", "k: \"old\"\n", "k: [old]\n", "k:\n  - old\n", "k: {a: b}\n", "x: y\n",
  ]

  @Test("Every text reads back as itself, alone, in a list, in a map and in a member")
  func roundTrip() throws {
    for text in Self.nasty {
      for before in Self.befores {
        let alone = try EditedText.lines(before, "k", .set(.text(text)))
        #expect(Self.same(try Self.scalar(alone, "k"), text), "\(before) \(text)")
        let map = try EditedText.lines(before, "k", .set(.map([FieldEntry("a", text)])))
        #expect(Self.same(try Yams.compose(yaml: map, .basic)?["k"]?["a"]?.string, text))
        let list = try EditedText.lines(before, "k", .set(.list(["x", text])))
        #expect(Self.same(try Self.items(list).last, text), "\(list)")
        let maps = try EditedText.lines(
          before, "k", .set(.maps([[FieldEntry("asset", text), FieldEntry("role", "sales")]])))
        let member = try Yams.compose(yaml: maps, .basic)?["k"]?.sequence?.first
        #expect(Self.same(member?["asset"]?.string, text), "\(maps)")
      }
    }
  }

  @Test("Every text can be a key")
  func keys() throws {
    for text in Self.nasty where !text.isEmpty {
      let after = try EditedText.file(
        "---\nx: {a: b}\n---\n", FieldChange("x", .set(.map([FieldEntry(text, "v")]))))
      let yaml = String(after.dropFirst(4).dropLast(4))
      let map = try Yams.compose(yaml: yaml, .basic)?["x"]?.mapping
      #expect(map?.count == 1)
      #expect(Self.same(map?.first?.key.string, text), "\(after)")
    }
  }

  @Test(
    "Texts are plain where they can be",
    arguments: [
      "yes", "no", "2026-03-14", "1.0", "http://x.y/z?a=b#c", "don't", "R&D", "C#", "100%", "a:b",
      "a, b", "-1", "say \"a\"", "漢字",
    ])
  func plain(text: String) throws {
    #expect(try EditedText.lines("k: old\n", "k", .set(.text(text))) == "k: \(text)\n")
  }

  @Test("In brackets a comma needs quotes, a colon inside a word does not")
  func inBrackets() throws {
    #expect(
      try EditedText.lines("k: [x]\n", "k", .set(.list(["a, b", "http://x", "12:30"])))
        == "k: [\"a, b\", http://x, 12:30]\n")
  }

  private static func scalar(_ yaml: String, _ key: String) throws -> String? {
    try Yams.compose(yaml: yaml, .basic)?[key]?.string
  }

  private static func items(_ yaml: String) throws -> [String] {
    let node = try Yams.compose(yaml: yaml, .basic)?["k"]
    if let items = node?.sequence { return items.compactMap(\.string) }
    return node?.string?.split(separator: ", ").map(String.init) ?? []
  }

  private static func same(_ left: String?, _ right: String) -> Bool {
    left.map { $0.utf8.elementsEqual(right.utf8) } ?? false
  }
}
