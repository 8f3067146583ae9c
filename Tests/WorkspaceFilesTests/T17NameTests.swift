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
}
