import LineEditing
import Testing

@Suite("Bytes become keys")
struct KeyDecoderTests {
  private func keys(_ text: String) -> [Key] {
    var decoder = KeyDecoder()
    return decoder.feed(text.utf8) + decoder.flush()
  }

  private func keys(_ bytes: [UInt8]) -> [Key] {
    var decoder = KeyDecoder()
    return decoder.feed(bytes) + decoder.flush()
  }

  @Test("Plain, accented, wide and astral characters arrive one scalar at a time")
  func characters() {
    #expect(
      keys("aé漏🚀e\u{301}") == [
        .character("a"), .character("é"), .character("漏"), .character("🚀"), .character("e"),
        .character("\u{301}"),
      ])
  }

  @Test("A character split over feeds is one key")
  func splitCharacter() {
    var decoder = KeyDecoder()
    #expect(decoder.feed([0xE6, 0xBC]) == [])
    #expect(decoder.isWaiting)
    #expect(decoder.feed([0x8F]) == [.character("漏")])
    #expect(!decoder.isWaiting)
  }

  @Test(
    "Every control byte has its key",
    arguments: [
      (1, .home), (2, .left), (3, .interrupt), (4, .endOfInput), (5, .end), (6, .right),
      (7, .cancel), (8, .backspace), (9, .tab), (10, .enter), (11, .killToEnd),
      (12, .clearScreen), (13, .enter), (14, .down), (16, .up), (18, .searchOlder),
      (19, .searchNewer), (20, .transpose), (21, .killToStart), (23, .killToSpace), (25, .yank),
      (26, .suspend), (31, .undo), (127, .backspace),
    ] as [(UInt8, Key)])
  func controls(byte: UInt8, key: Key) {
    #expect(keys([byte]) == [key])
  }

  @Test(
    "The sequences of xterm, vt, rxvt, the Linux console and tmux are known",
    arguments: [
      ("[A", .up), ("OA", .up), ("[B", .down), ("[C", .right), ("OD", .left), ("[D", .left),
      ("[H", .home), ("OH", .home), ("[1~", .home), ("[7~", .home), ("[7$", .home),
      ("[F", .end), ("OF", .end), ("[4~", .end), ("[8~", .end), ("[8^", .end),
      ("[1;2H", .home), ("[1;5F", .end), ("[12;40R", .cursorReport(row: 12, column: 40)),
      ("[3~", .delete), ("[3$", .delete), ("[3;2~", .delete), ("[3;5~", .killWordForward),
      ("[3^", .killWordForward), ("[Z", .backTab),
      ("[1;5C", .wordRight), ("[1;5D", .wordLeft), ("[1;3C", .wordRight), ("[1;3D", .wordLeft),
      ("[1;2C", .right), ("[1;9D", .wordLeft), ("O5C", .wordRight), ("O1;5D", .wordLeft),
      ("Oc", .wordRight), ("Od", .wordLeft), ("\u{1B}[C", .wordRight), ("\u{1B}OD", .wordLeft),
      ("[d", .left), ("b", .wordLeft), ("f", .wordRight), ("d", .killWordForward),
      ("\u{7F}", .killWordBack), ("\u{8}", .killWordBack), ("\r", .text("\n")),
      ("OM", .enter), ("Op", .character("0")), ("Oy", .character("9")), ("OX", .character("=")),
    ] as [(String, Key)])
  func sequences(sequence: String, key: Key) {
    #expect(keys("\u{1B}" + sequence + "x") == [key, .character("x")])
  }

  @Test(
    "An unknown sequence is swallowed whole",
    arguments: [
      "[5~", "[15~", "[[A", "[[E", "[I", "[24;2~", "[?2026;2$y", "[?62;22c", "[1;2;3;4;5Q",
      "[999999999999999999999999~", "[M !!", "[<0;10;20M", "OP", "O2Q", "q", "é", "漏", "(",
      "]11;rgb:0000/0000/0000\u{7}", "]11;rgb:00\u{1B}\\", "P1+r436f\u{1B}\\", "[27;5;97~",
      "[97;5u", "[R", "[0;1R", "[1;2;3R",
    ])
  func unknown(sequence: String) {
    #expect(keys("\u{1B}" + sequence + "x") == [.unknown, .character("x")])
  }

  @Test("A lone Escape waits for the flush")
  func loneEscape() {
    var decoder = KeyDecoder()
    #expect(decoder.feed([0x1B]) == [])
    #expect(decoder.isWaiting)
    #expect(decoder.flush() == [.escape])
    #expect(decoder.flush() == [])
    #expect(keys("\u{1B}\u{1B}") == [.escape, .escape])
    #expect(keys("\u{1B}\u{1B}b") == [.escape, .wordLeft])
    #expect(keys("\u{1B}\u{1B}\u{1B}[A") == [.escape, .up])
  }

  @Test(
    "Ctrl-C breaks into any unfinished sequence", arguments: ["", "[", "[1;", "O", "]0;x", "P"])
  func interruptInside(sequence: String) {
    #expect(keys("\u{1B}" + sequence + "\u{3}").last == .interrupt)
  }

  @Test("A sequence that breaks off gives way to the next one")
  func brokenOff() {
    #expect(keys("\u{1B}[1;\u{1B}[A") == [.unknown, .up])
    #expect(keys("\u{1B}]0;title\u{1B}[A") == [.unknown, .up])
  }

  @Test("Invalid UTF-8 becomes U+FFFD and the next character survives")
  func invalid() {
    let replacement = Key.character("\u{FFFD}")
    #expect(keys([0xFF, 0x61]) == [replacement, .character("a")])
    #expect(keys([0xE6, 0xBC, 0x61]) == [replacement, .character("a")])
    #expect(keys([0xC0, 0x80]) == [replacement, replacement])
    #expect(keys([0xED, 0xA0, 0x80]) == [replacement, replacement, replacement])
    #expect(keys([0xE6, 0xBC]) == [replacement])
    #expect(keys([0xE6, 0x03]) == [replacement, .interrupt])
  }

  @Test("A C1 control is no character")
  func c1() {
    #expect(keys("\u{9B}A") == [.unknown, .character("A")])
  }

  @Test("A bracketed paste is one key with line feeds, whatever it holds")
  func paste() {
    #expect(
      keys("\u{1B}[200~a\r\nb\rc\n\u{1B}[A\u{3}é\u{1B}[201~x") == [
        .paste("a\nb\nc\n\u{1B}[A\u{3}é"), .character("x"),
      ])
  }

  @Test("A pause inside a paste does not end it")
  func pausedPaste() {
    var decoder = KeyDecoder()
    #expect(decoder.feed("\u{1B}[200~one \u{1B}[20".utf8) == [])
    #expect(!decoder.isWaiting)
    #expect(decoder.flush() == [])
    #expect(decoder.feed("1~".utf8) == [.paste("one ")])
  }
}
