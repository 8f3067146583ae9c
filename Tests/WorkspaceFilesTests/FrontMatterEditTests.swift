import Testing
import WorkspaceFiles

@Suite("Editing one value of a front matter")
struct FrontMatterEditTests {
  @Test(
    "Only the bytes of the value change",
    arguments: [
      ("owner: dana\n", "owner: raj\n"),
      ("owner:   dana   # who\n", "owner:   raj   # who\n"),
      ("owner: \"dana\" # who\n", "owner: raj # who\n"),
      ("owner: 'da''na'\n", "owner: raj\n"),
      ("'owner' : dana\n", "'owner' : raj\n"),
      ("owner:\n", "owner: raj\n"),
      ("owner:  # nobody yet\n", "owner: raj  # nobody yet\n"),
      ("owner: ~\n", "owner: raj\n"),
      ("owner:\n  dana\n", "owner:\n  raj\n"),
      ("owner: dana and\n  her team\nid: x\n", "owner: raj\nid: x\n"),
      ("owner: \"dana and\n  her: team\" # c\nid: x\n", "owner: raj # c\nid: x\n"),
      ("owner: | # note\n  dana\n\n  # text\n\nid: x\n", "owner: raj # note\n\nid: x\n"),
      ("owner: >+\n  dana\n\nid: x\n", "owner: raj\nid: x\n"),
      ("owner: # c\n  marketing: dana\n  sales: [a,\n  b]\n# end\n", "owner: raj # c\n# end\n"),
      ("owner:\n- dana\n- raj\nid: x\n", "owner: raj\nid: x\n"),
      ("owner: {marketing: dana} # c\n", "owner: raj # c\n"),
      ("  owner: dana\n  id: x\n", "  owner: raj\n  id: x\n"),
      ("id: x # c\n\n# end\n", "id: x # c\n\n# end\nowner: raj\n"),
      ("", "owner: raj\n"),
      ("params:\n    owner: dana # c\n", "params:\n    owner: raj # c\n"),
      ("bad: a: b\nowner: dana\nlist: [x\nid: x\n", "bad: a: b\nowner: raj\nlist: [x\nid: x\n"),
      ("other: &a x\nmore: *a\nowner: dana\n", "other: &a x\nmore: *a\nowner: raj\n"),
    ])
  func scalars(before: String, after: String) throws {
    #expect(try EditedText.lines(before, "owner", .set(.text("raj"))) == after)
  }

  @Test("The same value changes no byte, however it is written")
  func same() throws {
    for line in [
      "owner: \"raj\"\n", "owner: 'raj' # c\n", "owner: >-\n  raj\n", "owner:\n  raj\n",
      "\"owner\":   raj\n",
    ] {
      #expect(try EditedText.lines(line, "owner", .set(.text("raj"))) == line)
    }
  }

  @Test(
    "A nested field is set where it stands, or added to its map",
    arguments: [
      ("params:\n  kind: a # c\nid: x\n", "params:\n  kind: b # c\nid: x\n"),
      ("params: {kind: a, x: y} # c\n", "params: {kind: b, x: y} # c\n"),
      ("params: { x: y }\n", "params: { x: y, kind: b }\n"),
      ("params: {}\n", "params: {kind: b}\n"),
      ("params: {kind}\n", "params: {kind: b}\n"),
      ("params:\n   x: y # c\n\n# end\n", "params:\n   x: y # c\n   kind: b\n\n# end\n"),
      ("params: # c\nid: x\n", "params: # c\n  kind: b\nid: x\n"),
      ("x:\n    y: z\nparams: ~ # c\n", "x:\n    y: z\nparams: # c\n    kind: b\n"),
      ("id: x\n", "id: x\nparams:\n  kind: b\n"),
      ("params.kind: a\nparams: {}\n", "params.kind: b\nparams: {}\n"),
    ])
  func nested(before: String, after: String) throws {
    #expect(try EditedText.lines(before, "params.kind", .set(.text("b"))) == after)
  }

  @Test(
    "A map is changed entry by entry, in the form it has",
    arguments: [
      (
        "cta: {leads-to: x, label: Old} # c\n",
        "cta: {leads-to: demo-tour, label: Book a demo} # c\n"
      ),
      (
        "cta:\n  label: Old # c\n  # note\n  more: x\n",
        "cta:\n  label: Book a demo # c\n  # note\n  leads-to: demo-tour\n"
      ),
      ("cta: Old # c\n", "cta: {label: Book a demo, leads-to: demo-tour} # c\n"),
      ("id: x\n", "id: x\ncta: {label: Book a demo, leads-to: demo-tour}\n"),
    ])
  func maps(before: String, after: String) throws {
    let map = [FieldEntry("label", "Book a demo"), FieldEntry("leads-to", "demo-tour")]
    #expect(try EditedText.lines(before, "cta", .set(.map(map))) == after)
  }

  @Test(
    "A field goes with its lines; comments on other lines stay",
    arguments: [
      ("id: x\nowner: dana # c\n# note\nurl: /\n", "id: x\n# note\nurl: /\n"),
      ("# top\nowner:\n  - a # c\n  - b\n\nurl: /\n", "# top\n\nurl: /\n"),
      ("owner: |\n  a\n\n  b\nurl: /\n", "url: /\n"),
      ("owner: dana\n", ""),
      ("url: /\n", "url: /\n"),
    ])
  func deletion(before: String, after: String) throws {
    #expect(try EditedText.lines(before, "owner", .delete) == after)
  }

  @Test("The last entry of a map leaves an empty map")
  func emptiedMap() throws {
    #expect(try EditedText.lines("p:\n  a: b\n", "p.a", .delete) == "p: {}\n")
    #expect(try EditedText.lines("p: { a: b }\n", "p.a", .delete) == "p: {}\n")
    #expect(try EditedText.lines("p: {a: b, c: d, e}\n", "p.c", .delete) == "p: {a: b, e}\n")
  }

  @Test("A file without front matter gets one on top")
  func noFrontMatter() throws {
    let change = FieldChange("owner", .set(.text("raj")))
    #expect(try EditedText.file("Text.\n", change) == "---\nowner: raj\n---\nText.\n")
    #expect(
      try EditedText.file("\u{FEFF}Text.\r\nMore", change)
        == "\u{FEFF}---\r\nowner: raj\r\n---\r\nText.\r\nMore")
    #expect(try EditedText.file("", change) == "---\nowner: raj\n---\n")
    #expect(try EditedText.file("Text", FieldChange("owner", .delete)) == "Text")
  }

  @Test("Several changes are made in their order, or none is")
  func several() throws {
    #expect(
      try EditedText.file(
        "---\na: 1\n---\n", FieldChange("a", .set(.text("2"))), FieldChange("b", .set(.text("3"))),
        FieldChange("a", .delete)) == "---\nb: 3\n---\n")
    #expect(throws: FrontMatterEditError.self) {
      try EditedText.file(
        "---\na: 1\n---\n", FieldChange("a", .set(.text("2"))),
        FieldChange("b", .set(.text("\u{7}"))))
    }
  }

  @Test("A value in another normal form is another value")
  func normalForms() throws {
    let after = try EditedText.lines("t: e\u{301}\n", "t", .set(.text("\u{E9}")))
    #expect(Array(after.utf8) == Array("t: \u{E9}\n".utf8))
  }

  @Test("Other readers' types stay quoted where they were")
  func types() throws {
    #expect(
      try EditedText.lines("d: \"2026-01-02\"\n", "d", .set(.text("2027-01-02")))
        == "d: \"2027-01-02\"\n")
    #expect(try EditedText.lines("d: 'on'\n", "d", .set(.text("no"))) == "d: \"no\"\n")
    #expect(try EditedText.lines("d: on\n", "d", .set(.text("no"))) == "d: no\n")
  }
}
