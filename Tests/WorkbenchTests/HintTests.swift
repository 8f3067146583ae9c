import FunnelCore
import Reporting
import TestSupport
import Testing

@testable import Workbench

@Suite("A hint runs as it stands")
struct HintTests {
  /// Results that no example has: with nothing in them, with few of many, of another kind.
  static let others = [
    "assets unicorn", "assets format:webinar persona:cfo team:sales", "scores unicorn",
    "gaps stage:loyalty min:9", "gaps stage:loyalty persona:maintenance-lead", "map unicorn",
    "map by:owner", "map by:campaign --funnel bands", "map by:team zebra",
    "objections purple elephants", "objections category:price stage:loyalty",
    "todo owner:raj task:label", "todo task:review owner:dana", "todo task:fix owner:dana",
    "check severity:error", "check code:dead-end severity:error", "send stage:loyalty persona:cfo",
    "send stage:negotiation persona:cfo --funnel bands", "send persona:plant-manager --limit 1",
    "send account:bauer --today 2027-03-01 --limit 1", "gaps --funnel sales-7",
    "scores --funnel bands stage:top", "explain customer-community", "funnel show marketing-4",
    "explain stage:loyalty persona:cfo", "campaign show spring-cfo --funnel sales-7",
    "campaign show sso-sprint --today 2027-06-01", "objection show suite-already",
    "objection show price-high", "asset show case-bauer,cfo-brief --funnel sales-5",
    "log --limit 1",
  ]

  @Test(
    "Whatever a result hints at is done, in the same session",
    arguments: [CommandConformanceTests.examples, Self.others])
  func runs(lines: [String]) async throws {
    let copy = try TemporaryFolder.sample()
    defer { withExtendedLifetime(copy) {} }
    var hinted = 0
    var first = try Sample.session(in: copy.at("content"))
    _ = await first.run(line: "asset set case-bauer owner=ines")
    for line in lines where !line.hasPrefix("undo") && !line.hasPrefix("redo") {
      var session = first
      guard let hint = try await hint(line, in: &session) else { continue }
      let result = await session.run(line: hint.line)
      #expect([.done, .findings].contains(result.status), "\(line) → \(hint.line)")
      #expect(result.errorOutput == "", "\(line) → \(hint.line)")
      let isCurrent = try await first.view().library.isCurrent
      #expect(isCurrent || line.hasPrefix("log"), "\(hint.line) writes")
      hinted += 1
    }
    #expect(hinted > lines.count / 3)
  }

  @Test("Nothing there yet: the hint says how to begin")
  func empty() async throws {
    let folder = try TemporaryFolder(["stagecraft.yml": "name: New\ntoday: 2026-11-22\n"])
    defer { withExtendedLifetime(folder) {} }
    for line in [
      "assets", "objections", "campaigns", "accounts", "map", "gaps", "scores", "status", "todo",
      "check", "personas", "journey", "funnels", "plugins", "log",
    ] {
      var session = try Sample.session(in: folder.path)
      guard let hint = try await hint(line, in: &session) else { continue }
      let result = await session.run(line: hint.line)
      #expect([.done, .findings].contains(result.status), "\(line) → \(hint.line)")
    }
  }

  @Test("A hint goes on with what the result looked at")
  func goesOn() async throws {
    let map = try await Sample.run("map --funnel sales-7 --today 2027-01-11", width: nil).output
    let hint = try #require(map.split(separator: "Why: ").last).split(separator: "\n")[0]
    #expect(hint.hasSuffix(" --funnel sales-7 --today 2027-01-11"))
    #expect(try await Sample.run(String(hint)).status == .done)
  }

  @Test("A row of gaps is explained through the model it was made with")
  func rowOfAnotherModel() async throws {
    var session = try await Sample.readSession()
    _ = await session.run(line: "gaps --funnel sales-7")
    let explained = await session.run(line: "explain 1")
    #expect(explained.status == .done)
    #expect(explained.output.contains("Through sales-7."))
  }

  /// What a line's result hints at, in the session that goes on from it.
  private func hint(_ line: String, in session: inout Session) async throws -> Hint? {
    let parsed = try CommandTree.parse(try LineSplitter.words(of: line))
    guard let command = parsed as? any WorkbenchCommand else { return nil }
    let answer = try await command.answer(in: &session)
    if let rows = answer.rows { session.lastRows = rows }
    return answer.report.hint.map {
      Hint($0.purpose, command.options.following($0.line))
    }
  }
}
