import Testing
import WorkspaceFiles

@Suite("T18: what an edit of a front matter leaves alone")
struct T18ByteFidelityTests {
  @Test("CRLF, BOM, blank lines, odd fences, comments, unknown keys and a missing line end stay")
  func everythingAtOnce() throws {
    let before =
      "\u{FEFF}\r\n---  \r\n# about\r\ntitle: \"A\"   # quoted\r\nmyKey: {x: 1}\r\n"
      + "persona:\r\n    - cfo # money\r\n    - it\r\nchannel: [ site,seo ]\r\n---\t\r\nBody\r\n---\r\nno end"
    let after = try EditedText.file(
      before, FieldChange("title", .set(.text("B"))), FieldChange("persona", .add([.text("ceo")])),
      FieldChange("channel", .remove(["site"])), FieldChange("owner", .set(.text("raj"))))
    #expect(
      after == "\u{FEFF}\r\n---  \r\n# about\r\ntitle: B   # quoted\r\nmyKey: {x: 1}\r\n"
        + "persona:\r\n    - cfo # money\r\n    - it\r\n    - ceo\r\nchannel: [ seo ]\r\n"
        + "owner: raj\r\n---\t\r\nBody\r\n---\r\nno end")
  }

  @Test("A front matter that ends the file without a line end keeps doing so")
  func endsWithFence() throws {
    #expect(
      try EditedText.file("---\na: b\n---", FieldChange("c", .set(.text("d"))))
        == "---\na: b\nc: d\n---")
    #expect(
      try EditedText.file("---\r\n---", FieldChange("c", .set(.text("d"))))
        == "---\r\nc: d\r\n---")
  }

  @Test("A body that is no UTF-8 refuses the file, as Latin-1 and UTF-16 do")
  func encodings() {
    let latin = Array("---\ntitle: Caf".utf8) + [0xE9] + Array("\n---\n".utf8)
    let ascii = Array("---\na: b\n---\n".utf8)
    let unmarked: [UInt8] = ascii.flatMap { (byte: UInt8) -> [UInt8] in [byte, 0] }
    let little: [UInt8] = [0xFF, 0xFE] + unmarked
    let big: [UInt8] = [0xFE, 0xFF] + ascii.flatMap { (byte: UInt8) -> [UInt8] in [0, byte] }
    for bytes in [latin, little, big, unmarked] {
      #expect(EditedText.refusal(bytes, "title", .set(.text("x")))?.reason == .notUTF8)
    }
    #expect(
      EditedText.refusal(latin, "title", .delete)?.message
        == "a.md:2: byte 0xE9 is not UTF-8 (Latin-1?): save the file as UTF-8")
  }

  @Test(
    "What cannot be changed safely is refused with its line",
    arguments: [
      ("+++\nk = 1\n+++\n", FrontMatterEditError.Reason.tomlFrontMatter, 1),
      ("{\n\"k\": 1\n}\n", .jsonFrontMatter, 1),
      ("\n---\nk: 1\n", .unclosedFrontMatter, 2),
      ("---\nk: 1\nx: 2\n\"k\": 3\n---\n", .repeatedKey, 4),
      ("---\nparams: {k: 1, k: 2}\n---\n", .repeatedKey, 2),
      ("---\nx: 1\nk: &a 1\n---\n", .anchored, 3),
      ("---\nx: &a 1\nk: *a\n---\n", .anchored, 3),
      ("---\nk: !!str 1\n---\n", .anchored, 2),
      ("---\nk: [a, *b]\n---\n", .anchored, 2),
      ("---\nk: [a\nx: 1\n---\n", .unreadable, 2),
      ("---\nk: a: b\n---\n", .unreadable, 2),
      ("---\nk: \"open\nx: 1\n---\n", .unreadable, 2),
      ("---\nk:\n\t- a\n---\n", .unreadable, 2),
      ("---\n{k: 1, x: 2}\n---\n", .unsupported, 2),
    ])
  func refused(text: String, reason: FrontMatterEditError.Reason, line: Int) {
    for operation in [FieldChange.Operation.set(.text("new")), .add([.text("new")]), .delete] {
      let error = EditedText.refusal(Array(text.utf8), "k", operation)
      #expect(error?.reason == reason)
      #expect(error?.line == line)
    }
  }

  @Test("Over 256 KB of front matter, and a change that would make it so, are refused")
  func tooLarge() {
    let word = String(repeating: "x", count: 256 * 1024 - 20)
    let large = Array("---\nk: \(word)\(word)\n---\n".utf8)
    #expect(EditedText.refusal(large, "k", .set(.text("a")))?.reason == .tooLarge)
    let full = Array("---\nk: \(word)\n---\n".utf8)
    #expect(
      EditedText.refusal(full, "a", .set(.text("0123456789 0123456789")))?.reason == .tooLarge)
  }

  @Test("Items are not added to a map, nor keys below a text")
  func shapes() {
    let bytes = Array("---\nm: {a: b}\nt: text\n---\n".utf8)
    #expect(EditedText.refusal(bytes, "m", .add([.text("x")]))?.reason == .wrongShape)
    #expect(EditedText.refusal(bytes, "t.x", .set(.text("x")))?.reason == .wrongShape)
  }

  @Test("Control characters are refused in every part of a value")
  func controls() {
    let bytes = Array("---\nm: [a]\n---\n".utf8)
    for operation in [
      FieldChange.Operation.set(.text("a\u{1B}[31m")), .set(.list(["a", "\u{0}"])),
      .set(.text("\u{FEFF}a")),
      .set(.map([FieldEntry("a\u{7F}", "b")])), .add([.text("\u{9B}")]),
      .add([.map([FieldEntry("a", "\r")])]), .set(.maps([[FieldEntry("a", "\u{FFFF}")]])),
    ] {
      #expect(EditedText.refusal(bytes, "m", operation)?.reason == .controlCharacter)
    }
  }

  @Test("A refused edit names the file, the line and what to do")
  func message() {
    #expect(
      EditedText.refusal(Array("---\nk: 1\nk: 2\n---\n".utf8), "k", .delete)?.message
        == "a.md:3: key \"k\" stands here again: remove one of the two")
  }
}
