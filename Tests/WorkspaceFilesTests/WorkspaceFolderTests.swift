import Foundation
import FunnelCore
import TestSupport
import Testing
import WorkspaceFiles

@Suite("Workspace folders")
struct WorkspaceFolderTests {
  @Test("A folder that is not there, and a file, are errors")
  func missing() async throws {
    let folder = try TemporaryFolder(["file": ""])
    await #expect(throws: WorkspaceFolderError.notFound(folder.at("none"))) {
      try await reading(in: folder, "none")
    }
    await #expect(throws: WorkspaceFolderError.notAFolder(folder.at("file"))) {
      try await reading(in: folder, "file")
    }
  }

  @Test("The default workspace is upwards, else in content, else the folder itself")
  func nearest() throws {
    let folder = try TemporaryFolder([
      "acme/stagecraft.yml": "", "acme/assets/deep/a.md": "", "site/content/stagecraft.yml": "",
      "plain/a.md": "",
    ])
    #expect(WorkspaceFolder.nearest(to: folder.at("acme/assets/deep")).path == folder.at("acme"))
    #expect(WorkspaceFolder.nearest(to: folder.at("site")).path == folder.at("site/content"))
    #expect(WorkspaceFolder.nearest(to: folder.at("plain")).path == folder.at("plain"))
  }

  @Test("The result is the same however often and in whatever order files are read")
  func determinism() async throws {
    var files = ["stagecraft.yml": "name: T\n", "personas/cfo.md": "---\ntitle: CFO\n---\n"]
    for index in 0..<300 {
      files["assets/d\(index % 7)/a\(index % 250).md"] =
        "---\ntitle: T\(index)\nstage: nowhere\npersona: cfo\n---\nText \(index).\n"
    }
    let folder = try TemporaryFolder(files)
    let first = try await reading(in: folder)
    for _ in 0..<5 {
      let again = try await reading(in: folder)
      #expect(again.diagnostics == first.diagnostics)
      #expect(again.workspace.assets.map(\.id) == first.workspace.assets.map(\.id))
      #expect(again.workspace.assets.map(\.origin) == first.workspace.assets.map(\.origin))
    }
    #expect(first.diagnostics == first.diagnostics.sorted())
  }

  @Test("The workspace itself may be the folder of assets, also behind a link")
  func wholeFolder() async throws {
    let folder = try TemporaryFolder([
      "acme/stagecraft.yml": "assets: [., docs]\n", "acme/a.md": "---\ntitle: A\n---\n",
      "acme/docs/personas/b.md": "---\ntitle: B\n---\n",
      "acme/personas/cfo.md": "---\ntitle: CFO\n---\n",
    ])
    try folder.link("link", to: "acme")
    let found = try await reading(in: folder, "link")
    #expect(found.workspace.assets.map(\.origin.path) == ["a.md", "docs/personas/b.md"])
    #expect(found.workspace.namedPersonas.map(\.id) == ["cfo"])
    #expect(found.diagnostics == [])
  }

  @Test("A cancelled reading ends without a result")
  func cancelled() async throws {
    let folder = try TemporaryFolder(["stagecraft.yml": "name: T\n"])
    let path = folder.path
    let task = Task {
      while !Task.isCancelled { await Task.yield() }
      return try await WorkspaceFolder(path: path).read()
    }
    task.cancel()
    await #expect(throws: WorkspaceFolderError.cancelled) { try await task.value }
  }

  @Test("An empty folder is an empty library")
  func empty() async throws {
    let found = try await reading([:])
    #expect(found.workspace.assets.isEmpty)
    #expect(found.diagnostics == [])
    #expect(found.notes?.fileCount == 0)
  }

  @Test("A settings file with a fault in one entry keeps the others")
  func faultySettings() async throws {
    let found = try await reading([
      "stagecraft.yml": "name: A: b\nthreshold: 70\ntargets: {default: 3\nfloor: 20\n",
      "assets/a.md": "---\ntitle: A\n---\n",
    ])
    #expect(found.workspace.settings.threshold == 70)
    #expect(found.workspace.settings.floor == 20)
    #expect(found.diagnostics.map(\.position.line) == [1, 3])
  }

  @Test("Quotes are the line as it stands, cut when it is long")
  func quotes() async throws {
    let long = String(repeating: "é", count: 300)
    let found = try await reading([
      "stagecraft.yml": "name: T\n",
      "assets/a.md":
        "\u{FEFF}---\r\ntitle: A\r\nformat:   blogg  # x\r\nstatus: \(long)\r\n---\r\n",
    ])
    #expect(found.diagnostics.map(\.code) == [.unknownFormat, .unknownValue])
    #expect(found.diagnostics[0].quote == "format:   blogg  # x")
    #expect(found.diagnostics[1].quote?.count == 201)
  }

  @Test("Findings of others are quoted from the same files")
  func quoter() throws {
    let folder = try TemporaryFolder(["a.md": "one\ntwo\n"])
    let quoted = SourceQuoter(folder: folder.path).quoted([
      Diagnostic(.staleAsset, at: SourcePosition("a.md", line: 2, column: 1), "stale"),
      Diagnostic(.staleAsset, at: SourcePosition("a.md"), "whole file"),
      Diagnostic(.staleAsset, at: SourcePosition("gone.md", line: 1), "gone"),
    ])
    #expect(quoted.map(\.quote) == ["two", nil, nil])
  }
}
