import TestSupport
import Testing

@Suite("Check")
struct CheckTests {
  @Test("Twenty faults in twelve files are twenty lines in order, and exit 1")
  func twentyFaults() async throws {
    #expect(TwentyFaults.files.count == 12)
    #expect(TwentyFaults.lines.count == 20)
    let folder = try TemporaryFolder(TwentyFaults.files)
    var session = try Sample.session(in: folder.path, width: nil, today: "2026-11-22")
    let result = await session.run(line: "check")
    #expect(result.status == .findings)
    #expect(result.errorOutput == "")
    let lines = result.output.split(separator: "\n").map(String.init)
    let (quotes, rest) = (
      lines.filter { $0.hasPrefix("    | ") }, lines.filter { !$0.hasPrefix("    | ") }
    )
    #expect(Array(rest.dropLast()) == TwentyFaults.lines)
    #expect(quotes.count >= 18)
    #expect(quotes.contains("    | stage: considration"))
  }

  @Test("The same twenty as JSON")
  func twentyFaultsAsJSON() async throws {
    let folder = try TemporaryFolder(TwentyFaults.files)
    var session = try Sample.session(in: folder.path, width: nil, today: "2026-11-22")
    let result = await session.run(line: "check --json")
    #expect(result.status == .findings)
    let rows = try JSONAnswer(result.output).rows
    let lines = try rows.map { row in
      let path = try #require(row["path"] as? String)
      let line = try #require(row["line"] as? Int)
      let column = try #require(row["column"] as? Int)
      let severity = try #require(row["severity"] as? String)
      let message = try #require(row["message"] as? String)
      let code = try #require(row["code"] as? String)
      return "\(path):\(line):\(column): \(severity): \(message) [\(code)]"
    }
    #expect(lines == TwentyFaults.lines)
  }

  @Test("Filters keep what they name; an exit of 1 needs something of that weight")
  func filters() async throws {
    let folder = try TemporaryFolder(TwentyFaults.files)
    var session = try Sample.session(in: folder.path, width: nil, today: "2026-11-22")
    let warnings = await session.run(line: "check severity:warning")
    #expect(warnings.status == .done)
    #expect(warnings.output.hasSuffix("4 warnings.  Who does what: todo\n"))
    let errors = await session.run(line: "check not:severity:warning,note")
    #expect(errors.status == .findings)
    #expect(errors.output.hasSuffix("16 errors.  Who does what: todo\n"))
    let code = await session.run(line: "check code:dead-end")
    #expect(code.output.contains("assets/e.md:8:6: warning:"))
    #expect(code.status == .done)
    let strict = await session.run(line: "check code:dead-end --strict")
    #expect(strict.status == .findings)
  }

  @Test("The sample has warnings and no error: 0, and with --strict 1")
  func strict() async throws {
    #expect(try await Sample.run("check").status == .done)
    #expect(try await Sample.run("check --strict").status == .findings)
    #expect(try await Sample.run("check severity:note --strict").status == .done)
  }

  @Test("Gaps fail only where they are asked to and where there is one")
  func gapsFail() async throws {
    #expect(try await Sample.run("gaps").status == .done)
    #expect(try await Sample.run("gaps --fail").status == .findings)
    let covered = "gaps --fail stage:loyalty persona:maintenance-lead"
    #expect(try await Sample.run(covered).status == .done)
  }

  @Test("A workspace with nothing wrong says so")
  func nothing() async throws {
    let folder = try TemporaryFolder([
      "stagecraft.yml": "name: T\ntargets: {default: 0}\n", "assets/.keep": "",
    ])
    var session = try Sample.session(in: folder.path)
    let result = await session.run(line: "check --strict")
    #expect(result.output == "Nothing found.\n")
    #expect(result.status == .done)
  }
}
