import LineEditing
import TestSupport
import Testing

@Suite("Any bytes, split anywhere")
struct KeyDecoderFuzzTests {
  private static let pieces: [String] = [
    "\u{1B}", "[", "O", "[200~", "\u{1B}[200~", "\u{1B}[201~", "1;5", "3~", "A", "~", "$", "M",
    "]0;", "\u{7}", "\\", "é", "漏斗", "👩‍👩‍👧", "e\u{301}", "\r\n", "\u{3}", "\u{9B}", "b",
  ]

  private func bytes(using random: inout SplitMix) -> [UInt8] {
    (0..<Int.random(in: 1...24, using: &random)).flatMap { _ in
      Bool.random(using: &random)
        ? Array((Self.pieces.randomElement(using: &random) ?? "").utf8)
        : [UInt8.random(in: 0...255, using: &random)]
    }
  }

  @Test("The split points make no difference")
  func splits() {
    var random = SplitMix(seed: 7)
    for _ in 0..<5_000 {
      let bytes = bytes(using: &random)
      var whole = KeyDecoder()
      let expected = whole.feed(bytes) + whole.flush()
      var split = KeyDecoder()
      var keys: [Key] = []
      var rest = bytes[...]
      while !rest.isEmpty {
        let size = Int.random(in: 1...rest.count, using: &random)
        keys += split.feed(rest.prefix(size))
        rest = rest.dropFirst(size)
      }
      keys += split.flush()
      #expect(keys == expected, "\(bytes)")
      #expect(whole.isWaiting == false)
    }
  }

  @Test("Typed bytes decode to the text that Swift reads in them")
  func decoding() {
    var random = SplitMix(seed: 8)
    for _ in 0..<5_000 {
      let bytes = (0..<8).map { _ in UInt8.random(in: 0x20...0xFF, using: &random) }
        .filter { $0 != 0x7F }
      var decoder = KeyDecoder()
      let typed = (decoder.feed(bytes) + decoder.flush()).map { key -> String in
        if case .character(let character) = key { String(character) } else { "?" }
      }
      let read = String(decoding: bytes, as: UTF8.self).unicodeScalars
        .map { (0x80...0x9F).contains($0.value) ? "?" : String($0) }
      #expect(typed == read, "\(bytes)")
    }
  }

  @Test("No escape sequence ever leaks a character")
  func noLeaks() {
    var random = SplitMix(seed: 9)
    for _ in 0..<5_000 {
      var bytes: [UInt8] = [0x1B, 0x5B]
      for _ in 0..<Int.random(in: 1...40, using: &random) {
        bytes.append(UInt8.random(in: 0x30...0x3F, using: &random))
      }
      bytes.append(UInt8.random(in: 0x40...0x7D, using: &random))
      var decoder = KeyDecoder()
      let keys = decoder.feed(bytes)
      #expect(keys.count == 1 && !decoder.isWaiting, "\(bytes)")
      if case .character = keys.first { Issue.record("\(bytes) leaks") }
    }
  }
}
