import TestSupport
import Testing
import Workbench

@Suite("Pointing at records: ids, beginnings of ids, rows")
struct TargetTests {
  private func ids(_ result: CommandResult) throws -> [String] {
    try JSONAnswer(result.output).rows.compactMap { ($0["id"] ?? $0["asset"]) as? String }
  }

  @Test("Rows and ranges are those of the last table, however many records were shown since")
  func rows() async throws {
    var session = try Sample.session()
    let listed = try ids(await session.run(line: "assets format:blog --json"))
    #expect(try ids(await session.run(line: "asset show 2 --json")) == [listed[1]])
    #expect(try ids(await session.run(line: "asset show 1-3 --json")) == Array(listed[0..<3]))
    #expect(try ids(await session.run(line: "asset show 3,1 --json")) == [listed[2], listed[0]])
    let explained = try ids(await session.run(line: "explain 2 --json"))
    #expect(Set(explained) == [listed[1]])
    #expect(try ids(await session.run(line: "asset show 3 --json")) == [listed[2]])
  }

  @Test("A row of scores is the asset in that cell; a row of gaps is a cell")
  func kinds() async throws {
    var session = try Sample.session()
    let scores = try JSONAnswer(
      await session.run(line: "scores stage:conversion persona:cfo --json").output
    ).rows
    let row = try JSONAnswer(await session.run(line: "explain 2 --json").output).rows
    #expect(row.count == 1)
    for key in ["asset", "stage", "persona"] {
      #expect(row[0][key] as? String == scores[1][key] as? String)
    }
    _ = await session.run(line: "gaps")
    let cell = await session.run(line: "asset show 1")
    #expect(cell.status == .notFound)
    #expect(
      cell.errorOutput == "Row 1 is a gap, not an asset; explain 1 names the closest one.\n")
    _ = await session.run(line: "campaigns")
    #expect(await session.run(line: "campaign show 1").status == .done)
    #expect(await session.run(line: "explain 1").status == .usage)
  }

  @Test("What is outside the last table is not found; several where one is wanted is said")
  func outside() async throws {
    var session = try Sample.session()
    #expect(await session.run(line: "asset show 1").status == .notFound)
    _ = await session.run(line: "gaps --limit 2")
    for text in ["0", "3", "2-1", "1-3"] {
      #expect(await session.run(line: "explain \(text)").status == .notFound)
    }
    let two = await session.run(line: "explain 1-2")
    #expect(two.status == .usage)
    #expect(two.errorOutput == "One row at a time, as in 1, not 1-2.\n")
  }

  @Test("A beginning that only one id has is enough; one that several have is not")
  func beginnings() async throws {
    #expect(try ids(await Sample.run("asset show case-b --json")) == ["case-bauer"])
    let several = try await Sample.run("asset show case-")
    #expect(several.status == .notFound)
    #expect(several.errorOutput.hasPrefix("\"case-\" could be case-bauer, case-calder"))
    #expect(try await Sample.run("asset show nobody").status == .notFound)
    #expect(try await Sample.run("asset show \"\"").status == .notFound)
    #expect(
      try ids(await Sample.run("asset show case-b,cfo-b --json")) == ["case-bauer", "cfo-brief"])
  }

  @Test("An id that is a number is told from a row by id:")
  func numericIds() async throws {
    let folder = try TemporaryFolder([
      "stagecraft.yml": "name: T\n", "assets/7.md": "---\ntitle: Seven\n---\n",
      "assets/a.md": "---\ntitle: A\n---\n",
    ])
    var session = try Sample.session(in: folder.path)
    #expect(try ids(await session.run(line: "asset show id:7 --json")) == ["7"])
    _ = await session.run(line: "assets")
    #expect(try ids(await session.run(line: "asset show 2 --json")) == ["a"])
  }

  @Test("What is edited on disk between two commands is seen by the second")
  func edits() async throws {
    let folder = try TemporaryFolder([
      "stagecraft.yml": "name: T\n", "assets/a.md": "---\ntitle: Old\n---\n",
    ])
    var session = try Sample.session(in: folder.path)
    #expect(await session.run(line: "assets").output.contains("Old"))
    try folder.write("---\ntitle: New\n---\n", to: "assets/a.md")
    #expect(await session.run(line: "assets").output.contains("New"))
    try folder.write("---\ntitle: Second\n---\n", to: "assets/deep/b.md")
    #expect(await session.run(line: "assets").output.contains("Second"))
    try folder.write("name: Other\n", to: "stagecraft.yml")
    #expect(await session.run(line: "status").output.contains("Other"))
  }
}
