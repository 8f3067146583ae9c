import Foundation
import TestSupport
import Testing
import WorkspaceFiles

@Suite("T16: paths that lead elsewhere")
struct T16PathTests {
  @Test("Links are followed inside the folders that were named, and only there")
  func links() async throws {
    let folder = try TemporaryFolder([
      "acme/stagecraft.yml": "assets: [assets, ../site/blog]\n",
      "acme/assets/a.md": "---\ntitle: A\n---\n", "site/blog/b.md": "---\ntitle: B\n---\n",
      "secret/s.md": "---\ntitle: Secret\n---\n",
    ])
    try folder.link("acme/assets/inside", to: "../../site/blog")
    try folder.link("acme/assets/copy.md", to: "a.md")
    try folder.link("acme/assets/out", to: "../../secret")
    try folder.link("acme/assets/out.md", to: "../../secret/s.md")
    try folder.link("site/blog/up", to: "..")
    try folder.link("acme/assets/x", to: "y")
    try folder.link("acme/assets/y", to: "x")
    try folder.pipe("acme/assets/pipe.md")
    let found = try await reading(in: folder, "acme")
    #expect(found.workspace.assets.map(\.title) == ["A", "B"])
    #expect(
      found.diagnostics.map { "\($0.position.path) \($0.code.rawValue)" } == [
        "../site/blog/up link-outside", "assets/out link-outside", "assets/out.md link-outside",
        "assets/pipe.md not-a-file", "assets/x link-loop", "assets/y link-loop",
      ])
  }

  @Test("A record folder or settings file that is a link out of the workspace is not opened")
  func linkedFolders() async throws {
    let folder = try TemporaryFolder([
      "acme/assets/a.md": "---\ntitle: A\n---\n", "other/p.md": "---\ntitle: P\n---\n",
      "other/s.yml": "name: Evil\n",
    ])
    try folder.link("acme/personas", to: "../other")
    try folder.link("acme/stagecraft.yml", to: "../other/s.yml")
    let found = try await reading(in: folder, "acme")
    #expect(found.workspace.settings.name == "")
    #expect(found.workspace.namedPersonas.isEmpty)
    #expect(found.diagnostics.map(\.code) == [.linkOutside, .linkOutside])
  }

  @Test("Folders linked to one another many times are each read once")
  func linkMaze() async throws {
    let folder = try TemporaryFolder(["stagecraft.yml": "name: T\n"])
    for level in 0..<12 {
      try folder.write(Array("---\ntitle: A\n---\n".utf8), to: "assets/d\(level)/a\(level).md")
      for link in 0..<10 {
        try folder.link("assets/d\(level)/l\(link)", to: "../d\((level + 1) % 12)")
      }
    }
    let found = try await reading(in: folder)
    #expect(found.workspace.assets.count == 12)
  }
}
