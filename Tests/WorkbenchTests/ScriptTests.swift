import TestSupport
import Testing
import Workbench

@Suite("Scripts")
struct ScriptTests {
  private func run(_ script: String) async throws -> CommandResult {
    var session = try Sample.session()
    return await session.run(script: script)
  }

  @Test("Lines and semicolons separate commands; comments and quotes are read as a shell would")
  func splitting() async throws {
    let both = try await run("gaps --limit 1; gaps --limit 1")
    let lines = try await run("# first\ngaps --limit 1  # why\n\n\ngaps --limit 1\n")
    let one = try await Sample.run("gaps --limit 1").output
    #expect(both.output == one + one)
    #expect(lines.output == both.output)
    let quoted = try await run("assets \"unicorn; gaps\"")
    #expect(quoted.output.hasPrefix("No asset matches."))
    #expect(quoted.status == .done)
  }

  @Test("Rows of one command are known to the next")
  func rows() async throws {
    let result = try await run("gaps --limit 2; explain 2")
    let cell = try await JSONAnswer.of("gaps").rows[1]
    let stage = try #require(cell["stage"] as? String)
    let persona = try #require(cell["persona"] as? String)
    #expect(result.status == .done)
    #expect(result.output.contains("\n\(stage) × \(persona) wants "))
  }

  @Test("A script stops at the first that fails, with its exit code")
  func stops() async throws {
    let result = try await run("gaps --limit 1; asset show nobody; gaps --limit 1")
    #expect(result.status == .notFound)
    #expect(result.output == (try await Sample.run("gaps --limit 1").output))
    #expect(result.errorOutput == "No asset \"nobody\".\n")
  }

  @Test("Findings do not stop a script and are its exit code")
  func findings() async throws {
    let result = try await run("gaps --fail --limit 1; set")
    #expect(result.status == .findings)
    #expect(result.output.hasSuffix((try await Sample.run("set").output)))
  }

  @Test("Nothing of a script with an open quote is run")
  func openQuote() async throws {
    let result = try await run("gaps\nassets \"payback\n")
    #expect(result.status == .usage)
    #expect(result.output == "")
    #expect(result.errorOutput == "The quote \" is never closed.\n")
  }

  @Test("Quit ends a script early")
  func quit() async throws {
    let result = try await run("set; quit; gaps")
    #expect(result.isQuit)
    #expect(result.output == (try await Sample.run("set").output))
  }

  @Test("A file of commands is run like the commands")
  func file() async throws {
    let folder = try TemporaryFolder(["c.txt": "gaps --limit 1\nfunnels\n"])
    let result = try await run("run \(folder.at("c.txt"))")
    #expect(result.status == .done)
    let both = try await run("gaps --limit 1; funnels")
    #expect(result.output == both.output)
    let missing = try await run("run \(folder.at("d.txt"))")
    #expect(missing.status == .notFound)
    #expect(missing.errorOutput.contains("d.txt"))
    let none = try await run("run")
    #expect(none.status == .usage)
  }

  @Test("A script that runs itself is stopped")
  func nested() async throws {
    let folder = try TemporaryFolder()
    try folder.write("set\nrun \(folder.at("c.txt"))\n", to: "c.txt")
    let result = try await run("run \(folder.at("c.txt"))")
    #expect(result.status == .usage)
    #expect(result.errorOutput == "run is nested too deep: a script runs itself.\n")
  }
}
