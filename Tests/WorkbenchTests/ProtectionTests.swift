import FunnelCore
import ScoringPlugins
import TerminalText
import TestSupport
import Testing
import Workbench

/// What a session says when the files change under it, and where it may not write.
@Suite("A workspace that changes, and what it protects")
struct ProtectionTests {
  @Test("Settings that cannot be read are said once, and again only when they change")
  func faultySettings() async throws {
    let folder = try TemporaryFolder([
      "stagecraft.yml": "threshold: [\n", "assets/a.md": "---\ntitle: A\nstage: awareness\n---\n",
    ])
    var session = try Sample.session(in: folder.path)
    let first = await session.run(line: "gaps")
    let said = "stagecraft.yml has 1 error; defaults stand in there.  See: check\n"
    #expect(first.errorOutput == said)
    #expect(await session.run(line: "gaps").errorOutput == "")
    #expect(await session.run(line: "check").errorOutput == "")
  }

  @Test("A result is never written over the settings or among the records")
  func ownFiles() async throws {
    let folder = try TemporaryFolder([
      "stagecraft.yml": "name: T\n", "assets/a.md": "---\ntitle: A\n---\n",
    ])
    var session = try Sample.session(in: folder.path)
    for file in ["stagecraft.yml", "assets/gaps.md", "assets/a.md"] {
      let result = await session.run(words: ["gaps", "-o", "\(folder.path)/\(file)"])
      #expect(result.status == .refused)
    }
    let beside = await session.run(words: ["gaps", "-o", "\(folder.path)/gaps.md"])
    #expect(beside.status == .done)
    #expect(folder.text("stagecraft.yml") == "name: T\n")
  }

  @Test("Enormous targets and weights are out of range, and nothing overflows")
  func enormousNumbers() async throws {
    let folder = try TemporaryFolder([
      "stagecraft.yml":
        "targets: {default: 999999999999}\nweights: {stages: {conversion: 999999999}}\n",
      "assets/a.md": "---\ntitle: A\n---\n",
    ])
    var session = try Sample.session(in: folder.path)
    for line in ["gaps", "status", "todo", "map"] {
      #expect(await session.run(line: line).status == .done)
    }
    let check = await session.run(line: "check code:bad-number")
    #expect(check.status == .findings)
    #expect(check.output.contains("stagecraft.yml:1:20: error: 999999999999 is out of range"))
  }

  @Test("A pasted text of several lines runs line by line, and semicolons separate commands")
  func severalCommands() async throws {
    var session = try await Sample.readSession()
    let pasted = await session.run(line: "gaps --limit 1\nset; explain 1")
    #expect(pasted.status == .done)
    #expect(pasted.output.contains("conversion × cfo wants 4"))
  }

  @Test("A bare word that is a value is answered with its filter")
  func bareWords() async throws {
    var session = try await Sample.readSession()
    let result = await session.run(line: "gaps it-manager")
    #expect(result.errorOutput == "No filter \"it-manager\". Did you mean persona:it-manager?\n")
    #expect(result.correctedLine == "gaps persona:it-manager")
  }

  @Test("A map of many stages fits 80 cells by numbering its headings, with a legend")
  func wideMap() async throws {
    var session = try await Sample.readSession()
    let output = await session.run(line: "map --funnel journey").output
    #expect(output.split(separator: "\n").allSatisfy { CellWidth.of(String($0)) <= 80 })
    #expect(output.contains("considering, "))
  }
}
