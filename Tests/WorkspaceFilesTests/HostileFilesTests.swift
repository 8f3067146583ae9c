import Foundation
import FunnelCore
import TestSupport
import Testing
import WorkspaceFiles

@Suite("Hostile and broken folders")
struct HostileFilesTests {
  /// Generous: catches an explosion, not a slow machine that runs all tests at once.
  private static let limit = Duration.seconds(120)

  private func quickly(_ text: String) async throws -> (Asset?, [String]) {
    let start = ContinuousClock.now
    let result = try await asset(text)
    #expect(ContinuousClock.now - start < Self.limit)
    return result
  }

  @Test("Twenty faults in twelve files are twenty diagnostics, in order")
  func twentyFaults() async throws {
    let found = try await reading(TwentyFaults.files)
    #expect(found.diagnostics.map(\.description) == TwentyFaults.expected)
    #expect(found.diagnostics == found.diagnostics.sorted())
    #expect(found.diagnostics.filter { $0.position.line > 0 }.allSatisfy { $0.quote != nil })
    #expect(found.workspace.assets.count == 7)
  }

  @Test("A bomb of aliases is refused, not expanded")
  func aliasBomb() async throws {
    var lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    for level in 1...9 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      lines.append("a\(level): &a\(level) [\(aliases)]")
    }
    let (found, diagnostics) = try await quickly(
      "---\ntitle: A\n" + lines.joined(separator: "\n") + "\nowner: dana\n---\n")
    #expect(found?.title == "A")
    #expect(found?.owner == "dana")
    #expect(diagnostics.count == 10)
    #expect(diagnostics.allSatisfy { $0.hasSuffix("[yaml-alias]") })
  }

  @Test(
    "Deep nesting is refused in every form",
    arguments: [
      String(repeating: "[", count: 10_000), String(repeating: "{a: ", count: 10_000),
      "\n" + String(repeating: "- ", count: 10_000),
      "\n  " + String(repeating: "? ", count: 10_000),
      "\n" + (1...200).map { String(repeating: " ", count: $0) + "k:" }.joined(separator: "\n"),
      "\n" + String(repeating: "[\n", count: 10_000),
    ])
  func deepNesting(text: String) async throws {
    let (found, diagnostics) = try await quickly("---\nowner: dana\nx: \(text)\ntitle: A\n---\n")
    #expect(found?.owner == "dana")
    #expect(found?.title == "A")
    #expect(diagnostics.count == 1)
    #expect(diagnostics[0].hasSuffix("[yaml-too-deep]"))
  }

  @Test("Thirty-two levels are read")
  func nestingAllowed() async throws {
    let text = String(repeating: "[", count: 30) + String(repeating: "]", count: 30)
    let (_, diagnostics) = try await quickly("---\ntitle: A\nx: \(text)\n---\n")
    #expect(diagnostics == [])
  }

  @Test(
    "A quarter of a megabyte of anything is read or refused quickly",
    arguments: [
      "x: [" + String(repeating: "a, ", count: 80_000) + "a]",
      (1...18_000).map { "k\($0): a" }.joined(separator: "\n"),
      (1...15_000).map { "persna\($0): a" }.joined(separator: "\n"),
      (1...10_000).map { "k\($0 % 20): \($0)" }.joined(separator: "\n"),
      (1...20_000).map { "k\($0): !a" }.joined(separator: "\n"),
      (1...15_000).map { "k\($0): a: b" }.joined(separator: "\n"),
      "x: " + String(repeating: "\u{1}", count: 200_000),
    ])
  func bulk(text: String) async throws {
    let (found, _) = try await quickly("---\n\(text)\n---\nBody.\n")
    #expect(found?.text.bodyWordCount == 1)
  }

  @Test("A key of a megabyte is refused without being parsed")
  func longKey() async throws {
    let (found, diagnostics) = try await quickly(
      "---\n" + String(repeating: "k", count: 1 << 20) + ": 1\n---\n# Title\n")
    #expect(found?.title == "Title")
    #expect(diagnostics.count == 1)
  }

  @Test("Random bytes end as diagnostics, never as a crash")
  func randomBytes() async throws {
    var random = SplitMix(seed: 7)
    let pieces = [
      "title", ": ", "\n", "- ", "[", "]", "{", "}", "\"", "'", "|", ">", "#", "&a", "*a", "!t",
      "\t", "  ", "? ", ",", "a", "é", "\u{2028}", "%", "@", "`", "---", "...", "\u{0}", "\u{85}",
      "\\", "key: value\n", "\r\n", "\r", "<<: ", "~",
    ]
    let folder = try TemporaryFolder(["stagecraft.yml": "name: T\n"])
    for index in 0..<400 {
      var text = "---\n"
      for _ in 0..<Int(random.next() % 40) { text += pieces[Int(random.next() % 36)] }
      try folder.write(Array((text + "\n---\nBody.\n").utf8), to: "assets/f\(index).md")
    }
    let found = try await reading(in: folder)
    #expect(found.workspace.assets.count == 400)
  }

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
    let start = ContinuousClock.now
    let found = try await reading(in: folder)
    #expect(ContinuousClock.now - start < Self.limit)
    #expect(found.workspace.assets.count == 12)
  }

  @Test("Both spellings of one name are two assets, the second qualified")
  func spellings() async throws {
    let folder = try TemporaryFolder(["stagecraft.yml": "name: T\n"])
    try folder.write(Array("---\ntitle: One\n---\n".utf8), to: "assets/blog/caf\u{E9}.md")
    try folder.write(Array("---\ntitle: Two\n---\n".utf8), to: "assets/blog/cafe\u{301}.md")
    let found = try await reading(in: folder)
    #expect(found.workspace.assets.map(\.id) == ["blog/caf\u{E9}", "caf\u{E9}"])
    #expect(found.diagnostics.map(\.code) == [.nameCollision])
  }

  @Test("A reference to a file that could not be read is no second fault")
  func noCascade() async throws {
    let folder = try TemporaryFolder([
      "stagecraft.yml": "name: T\n", "assets/a.md": "---\ntitle: A\npersona: cfo\n---\n",
    ])
    try folder.write([0x2D, 0x2D, 0x2D, 0x0A, 0xE9], to: "personas/cfo.md")
    let found = try await reading(in: folder)
    #expect(found.diagnostics.map(\.code) == [.notUTF8])
  }
}
