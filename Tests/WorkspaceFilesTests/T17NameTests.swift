import TestSupport
import Testing
import WorkspaceFiles

@Suite("T17: names that look alike")
struct T17NameTests {
  @Test("Both spellings of one name are two assets, the second qualified")
  func spellings() async throws {
    let folder = try TemporaryFolder(["stagecraft.yml": "name: T\n"])
    try folder.write(Array("---\ntitle: One\n---\n".utf8), to: "assets/blog/caf\u{E9}.md")
    try folder.write(Array("---\ntitle: Two\n---\n".utf8), to: "assets/blog/cafe\u{301}.md")
    let found = try await reading(in: folder)
    #expect(found.workspace.assets.map(\.id) == ["blog/caf\u{E9}", "caf\u{E9}"])
    #expect(found.diagnostics.map(\.code) == [.nameCollision])
  }

  @Test("Each name that is not what it looks like is reported at its file, and the rest is read")
  func reported() async throws {
    let folder = try TemporaryFolder(["stagecraft.yml": "name: T\n"])
    let text = "---\ntitle: A\n---\n"
    for name in ["plain", "over\u{202E}ride", "zero\u{200B}width", "p\u{430}y"] {
      try folder.write(text, to: "assets/\(name).md")
    }
    try folder.write(text, toRawName: Array("assets/caf".utf8) + [0xE9] + Array(".md".utf8))
    let found = try await reading(in: folder)
    #expect(
      found.diagnostics.map { "\($0.position.path) \($0.code.rawValue)" } == [
        "assets/caf\u{FFFD}.md name-not-utf8", "assets/over\u{202E}ride.md name-hidden",
        "assets/p\u{430}y.md name-hidden", "assets/zero\u{200B}width.md name-hidden",
      ])
    #expect(found.workspace.assets.map(\.origin.path).contains("assets/plain.md"))
    #expect(found.workspace.assets.count == 4)
  }

  @Test("An id that looks like another one is reported, whichever comes first")
  func lookAlikeIds() async throws {
    func diagnostics(_ first: String, _ second: String) async throws -> [String] {
      try await reading([
        "stagecraft.yml": "name: T\n", "assets/one.md": "---\ntitle: A\nid: \(first)\n---\n",
        "assets/two.md": "---\ntitle: B\nid: \(second)\n---\n",
      ]).diagnostics.map(\.description)
    }
    let cyrillic = "\u{430}\u{441}\u{435}"
    let expected = [
      "assets/two.md:3:5: warning: the id looks like that of assets/one.md but has letters of "
        + "another alphabet: rename one [name-hidden]"
    ]
    #expect(try await diagnostics("ace", cyrillic) == expected)
    #expect(try await diagnostics(cyrillic, "ace") == expected)
    #expect(try await diagnostics(cyrillic, "other") == [])
  }
}
