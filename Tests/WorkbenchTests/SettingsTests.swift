import TestSupport
import Testing
import Workbench

@Suite("Settings of a session and of a workspace")
struct SettingsTests {
  @Test("A funnel stays for the session and touches no file")
  func funnelUse() async throws {
    let folder = try TemporaryFolder.sample()
    let before = folder.text("content/stagecraft.yml")
    var session = try Sample.session(in: folder.at("content"))
    let used = await session.run(line: "funnel use sales-7")
    #expect(used.status == .done)
    let map = await session.run(line: "map")
    #expect(map.output.contains("needs-analysis"))
    let other = await session.run(line: "map --funnel bands")
    #expect(other.output.contains("bottom"))
    #expect(await session.run(line: "map").output == map.output)
    #expect(folder.text("content/stagecraft.yml") == before)
  }

  @Test("Saved, only the line of the funnel changes, and the next session begins with it")
  func funnelSave() async throws {
    let folder = try TemporaryFolder.sample()
    let before = try #require(folder.text("content/stagecraft.yml"))
    var session = try Sample.session(in: folder.at("content"))
    let saved = await session.run(line: "funnel use sales-7 --save")
    #expect(saved.status == .done)
    let after = try #require(folder.text("content/stagecraft.yml"))
    #expect(after == before.replacing("funnel: marketing-4 ", with: "funnel: sales-7 "))
    #expect(after != before)
    var next = try Sample.session(in: folder.at("content"))
    #expect(await next.run(line: "map").output.contains("needs-analysis"))
  }

  @Test("CRLF, comments, a byte order mark and a missing line end are kept")
  func funnelSaveKeepsBytes() async throws {
    for (before, after) in [
      (
        "\u{FEFF}# ours\r\nname: T\r\nfunnel:  bands   # why\r\nx: 1\r\n",
        "\u{FEFF}# ours\r\nname: T\r\nfunnel:  sales-7   # why\r\nx: 1\r\n"
      ),
      ("name: T\r\n# end\r\n", "name: T\r\n# end\r\nfunnel: sales-7\r\n"),
      ("name: T", "name: T\nfunnel: sales-7\n"),
      ("targets:\n  default: 2\nname: T\n", "targets:\n  default: 2\nname: T\nfunnel: sales-7\n"),
    ] {
      let folder = try TemporaryFolder(["stagecraft.yml": before, "assets/.keep": ""])
      var session = try Sample.session(in: folder.path)
      let result = await session.run(line: "funnel use sales-7 --save")
      #expect(result.status == .done)
      #expect(folder.text("stagecraft.yml").map { Array($0.utf8) } == Array(after.utf8))
      #expect(try folder.names() == [".stagecraft", "assets", "stagecraft.yml"])
    }
  }

  @Test("A mistake in the same command saves nothing and changes nothing")
  func funnelMistake() async throws {
    let folder = try TemporaryFolder.sample()
    let before = folder.text("content/stagecraft.yml")
    var session = try Sample.session(in: folder.at("content"))
    let map = await session.run(line: "map").output
    for line in ["funnel use sales7 --save", "funnel use sales-7 --save --format jsn"] {
      #expect(await session.run(line: line).status == .usage)
    }
    #expect(folder.text("content/stagecraft.yml") == before)
    #expect(await session.run(line: "map").output == map)
  }

  @Test("A folder without settings has none to save in")
  func funnelSavePlain() async throws {
    let folder = try TemporaryFolder(["a.md": "# A\n"])
    var session = try Sample.session(in: folder.path)
    let result = await session.run(line: "funnel use sales-7 --save")
    #expect(result.status == .notFound)
    #expect(result.errorOutput.contains("stagecraft.yml"))
    #expect(try folder.names() == ["a.md"])
  }

  @Test("Format and day are set for the session and taken back")
  func set() async throws {
    var session = try Sample.session()
    _ = await session.run(line: "set hints=off")
    let table = await session.run(line: "gaps").output
    _ = await session.run(line: "set format=json today=2027-05-05")
    let answer = try JSONAnswer(await session.run(line: "gaps").output)
    #expect(answer.today == "2027-05-05")
    #expect(await session.run(line: "gaps --format table --today 2026-11-22").output == table)
    _ = await session.run(line: "set format= today=")
    #expect(await session.run(line: "gaps").output == table)
  }

  @Test("A setting that is none leaves the others as they were")
  func setMistake() async throws {
    var session = try Sample.session()
    let result = await session.run(line: "set format=json today=tomorrow")
    #expect(result.status == .usage)
    #expect(await session.run(line: "set").output.contains("format   table"))
  }

  @Test("Opening another folder leaves rows and funnel behind; a wrong one changes nothing")
  func open() async throws {
    let folder = try TemporaryFolder.sample()
    try folder.write("name: Other\n", to: "other/stagecraft.yml")
    try folder.write("---\ntitle: A\n---\n", to: "other/assets/a.md")
    var session = try Sample.session(in: folder.path)
    _ = await session.run(line: "funnel use sales-7")
    _ = await session.run(line: "gaps")
    let wrong = await session.run(line: "open nowhere")
    #expect(wrong.status == .notFound)
    #expect(await session.run(line: "explain 1").status == .done)
    let opened = await session.run(line: "open other")
    #expect(opened.status == .done)
    #expect(opened.output.hasPrefix("Other: 1 asset"))
    #expect(session.promptText == "other> ")
    #expect(await session.run(line: "explain 1").status == .notFound)
    #expect(await session.run(line: "map").output.contains("consideration"))
  }

  @Test("History holds the lines of the session as they were typed")
  func history() async throws {
    var session = try Sample.session()
    _ = await session.run(line: "gaps  persona:cfo")
    _ = await session.run(line: "gasp")
    _ = await session.run(line: "   ")
    let rows = try JSONAnswer(await session.run(line: "history --json").output).rows
    #expect(
      rows.compactMap { $0["line"] as? String } == [
        "gaps  persona:cfo", "gasp", "history --json",
      ])
  }

  @Test("A corrected line stands ready, quoted where it must be")
  func correctedLine() async throws {
    var session = try Sample.session()
    for (wrong, right) in [
      ("gasp persona:cfo", "gaps persona:cfo"),
      ("gaps perona:cfo min:2", "gaps persona:cfo min:2"),
      ("assets \"total cost\" persona:cf0", "assets \"total cost\" persona:cfo"),
      ("assets not:fromat:blog", "assets not:format:blog"),
      ("gaps --format jsn", "gaps --format json"), ("help gaps", nil), ("asset show zzzzzz", nil),
      ("assets stage:awareness,convertion", "assets stage:awareness,conversion"),
    ] as [(String, String?)] {
      let result = await session.run(line: wrong)
      #expect(result.correctedLine == right, "\(wrong)")
    }
  }

  @Test("A correction runs")
  func correctionRuns() async throws {
    var session = try Sample.session()
    let first = await session.run(line: "gaps perona:cfo")
    let line = try #require(first.correctedLine)
    #expect(await session.run(line: line).status == .done)
  }
}
