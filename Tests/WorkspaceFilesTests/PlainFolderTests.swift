import Foundation
import FunnelCore
import TestSupport
import Testing
import WorkspaceFiles

@Suite("Folders without settings")
struct PlainFolderTests {
  private static let files = [
    "blog/a.md":
      "---\ntitle: A\nfunnel_stage: Awareness\ntarget_persona: [CFO, IT]\nlayout: post\ndate: 2026-01-01\n---\n",
    "blog/b.md": "---\ntitle: B\nfunnel_stage: Decision\nlayout: page\nstage: what\n---\n",
    "stories/c.md": "---\ntitle: C\nfunnel_stage: Awareness\n---\n",
    "stories/_index.md": "---\ntitle: Stories\n---\n",
  ]

  @Test("Every Markdown file is an asset and strange words are no faults")
  func assets() async throws {
    var files = Self.files
    files["blog/b.md"] = "---\ntitle: B\nstage: what\nteam: x\nstatus: y\nid: No Id\ncost: z\n---\n"
    let found = try await reading(files)
    #expect(found.workspace.assets.map(\.id) == ["a", "c", "no-id"])
    #expect(found.workspace.settings.isConfigured == false)
    #expect(found.diagnostics == [])
  }

  @Test("Keys that look like ours are counted with their values")
  func keys() async throws {
    let notes = try #require(try await reading(Self.files).notes)
    #expect(notes.fileCount == 3)
    #expect(notes.folders == ["blog", "stories"])
    let stage = try #require(notes.key(for: .stage))
    #expect(stage.name == "funnel_stage")
    #expect(stage.count == 3)
    #expect(stage.values.map(\.text) == ["Awareness", "Decision"])
    #expect(stage.values.map(\.count) == [2, 1])
    #expect(notes.key(for: .persona)?.values.map(\.text) == ["CFO", "IT"])
    #expect(notes.key(for: .date)?.name == "date")
    #expect(notes.key(for: .format)?.name == "layout")
  }

  @Test("The starter names what was found and reads back without a fault")
  func starter() async throws {
    let folder = try TemporaryFolder(Self.files)
    let text = try await WorkspaceFolder(path: folder.path).writeStarter()
    #expect(text.contains("  stage: funnel_stage   # 3 files: Awareness, Decision\n"))
    #expect(text.contains("  persona: target_persona   # 1 file: CFO, IT\n"))
    #expect(
      text.contains(
        "# layout may name the format (2 files: page, post), but no format is called page.\n"))
    #expect(text.contains("assets: [blog, stories]   # 3 Markdown files\n"))
    #expect(try String(contentsOfFile: folder.at("stagecraft.yml"), encoding: .utf8) == text)
    let found = try await reading(in: folder)
    #expect(found.diagnostics.filter { $0.severity == .error } == [])
    #expect(found.diagnostics.filter { $0.position.path == "stagecraft.yml" } == [])
    #expect(found.workspace.settings.labels.name == "sales-4")
    #expect(found.workspace.asset("a")?.declaredPhases == [.aware])
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(left.sorted() == ["blog", "stagecraft.yml", "stories"])
  }

  @Test("Strange names of folders, keys and values make a starter that is still YAML")
  func strangeNames() async throws {
    let folder = try TemporaryFolder([
      "my: folder #1/a.md": "---\ntitle: A\n\"buyer-stage\": |\n  two\n  lines: x\n---\n",
      "- x/b.md": "---\ntitle: B\naudience: 'a: \"b\" # c'\n---\n",
    ])
    try await WorkspaceFolder(path: folder.path).writeStarter()
    let found = try await reading(in: folder)
    #expect(found.diagnostics.filter { $0.position.path == "stagecraft.yml" } == [])
    #expect(found.workspace.assets.count == 2)
  }

  @Test("Settings that exist are never replaced")
  func exists() async throws {
    let folder = try TemporaryFolder(["stagecraft.yml": "name: Mine\n"])
    await #expect(throws: WorkspaceFolderError.exists(folder.at("stagecraft.yml"))) {
      try await WorkspaceFolder(path: folder.path).writeStarter()
    }
    #expect(
      try String(contentsOfFile: folder.at("stagecraft.yml"), encoding: .utf8) == "name: Mine\n")
  }
}
