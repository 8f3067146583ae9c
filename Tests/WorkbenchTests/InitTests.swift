import TestSupport
import Testing
import Workbench

@Suite("A folder as it is")
struct InitTests {
  static let site = [
    "content/blog/one/index.md":
      "---\ntitle: One\ndate: 2026-01-05T09:00:00+01:00\nbuyerStage: awareness\n---\n# One\n\nT.\n",
    "content/blog/two.md":
      "---\ntitle: \"Two\"\ndate: 2026-02-05\nbuyerStage: conversion\ntargetPersona: cfo\n---\nT.\n",
    "content/_index.md": "---\ntitle: Home\n---\n", "themes/t/README.md": "# A theme\n",
    "hugo.toml": "baseURL = 'https://example.org'\n",
  ]

  @Test("Reading says once how the folder is read and what was found")
  func announcement() async throws {
    let folder = try TemporaryFolder(Self.site)
    var session = try Sample.session(in: folder.path, today: "2026-11-22")
    let first = await session.run(line: "assets")
    #expect(first.status == .done)
    #expect(first.errorOutput.hasPrefix("No stagecraft.yml here"))
    #expect(first.errorOutput.contains("\"buyerStage\""))
    #expect(first.errorOutput.contains("\"targetPersona\""))
    #expect(first.errorOutput.split(separator: "\n").count == 1)
    #expect(first.output.contains("one"))
    #expect(first.output.contains("two"))
    #expect(await session.run(line: "gaps").errorOutput == "")
  }

  @Test("A dry run shows the settings and writes nothing; the real one writes just these")
  func initialize() async throws {
    let folder = try TemporaryFolder(Self.site)
    var session = try Sample.session(in: folder.path, today: "2026-11-22")
    let before = try folder.names()
    let dry = try JSONAnswer(await session.run(line: "init --dry-run --json").output)
    #expect(try folder.names() == before)
    let result = await session.run(line: "init")
    #expect(result.status == .done)
    let text = try #require(folder.text("stagecraft.yml"))
    #expect(dry.rows.first?["text"] as? String == text)
    #expect(text.contains("stage: buyerStage"))
    #expect(text.contains("persona: targetPersona"))
    #expect(text.contains("# "))
    var next = try Sample.session(in: folder.path, today: "2026-11-22")
    let assets = await next.run(line: "assets --json")
    #expect(assets.errorOutput == "")
    let rows = try JSONAnswer(assets.output).rows
    let two = try #require(rows.first { $0["id"] as? String == "two" })
    let stages = try #require(two["stages"] as? [[String: Any]])
    #expect(stages.first?["name"] as? String == "conversion")
    #expect(stages.first?["source"] as? String == "declared")
    #expect(await next.run(line: "check").status == .done)
  }

  @Test("Settings that are there are never replaced")
  func refused() async throws {
    let folder = try TemporaryFolder(["stagecraft.yml": "name: Mine\n", "a.md": "# A\n"])
    var session = try Sample.session(in: folder.path)
    for line in ["init", "init --dry-run"] {
      let result = await session.run(line: line)
      #expect(result.status == .refused)
      #expect(result.errorOutput.contains("stagecraft.yml"))
    }
    #expect(folder.text("stagecraft.yml") == "name: Mine\n")
  }

  @Test("Another folder is meant by its path or by -w")
  func elsewhere() async throws {
    let folder = try TemporaryFolder(["here/a.md": "# A\n", "there/b.md": "# B\n"])
    var session = try Sample.session(in: folder.at("here"))
    let path = await session.run(line: "init \(folder.at("there"))")
    #expect(path.status == .done)
    #expect(folder.text("there/stagecraft.yml") != nil)
    let option = await session.run(line: "init -w \(folder.path)")
    #expect(option.status == .done)
    #expect(folder.text("stagecraft.yml") != nil)
    #expect(folder.text("here/stagecraft.yml") == nil)
  }
}
