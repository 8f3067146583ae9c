import TestSupport
import Testing

@Suite("The program: streams and exit codes")
struct StreamTests {
  private let sample = ["-w", Checkout.sample]

  @Test("A result goes to standard output and 0 is returned")
  func done() throws {
    let ending = try BuiltProgram.run(sample + ["gaps", "persona:cfo"])
    #expect(ending.code == 0)
    #expect(ending.errors == "")
    #expect(ending.text.contains("conversion"))
    #expect(!ending.output.contains(0x1B))
  }

  @Test(
    "Each way to end has its code, and a message on the error stream only",
    arguments: [
      (["gaps", "--fail"], 1, nil), (["check", "--strict"], 1, nil),
      (["gasp"], 2, "Did you mean gaps?"), (["--wrong"], 2, "--wrong"),
      (["--color", "purple", "gaps"], 2, "--color wants auto"),
      (["asset", "show", "nobody"], 3, "nobody"), (["open", "nowhere"], 3, "nowhere"),
      (["gaps", "-o", "/dev/null/x"], 4, "/dev/null/x"),
      (["gaps", "-o", "/dev/null"], 5, "/dev/null"),
    ] as [([String], Int32, String?)])
  func codes(words: [String], code: Int32, message: String?) throws {
    let ending = try BuiltProgram.run(sample + words)
    #expect(ending.code == code)
    if let message {
      #expect(ending.errors.contains(message))
    } else {
      #expect(ending.errors == "")
    }
    #expect(ending.output.isEmpty == (code > 1))
  }

  @Test("A workspace that is not there is said once")
  func noWorkspace() throws {
    let ending = try BuiltProgram.run(["-w", "/nowhere/at/all", "gaps"])
    #expect(ending.code == 3)
    #expect(ending.errors == "Nothing at \"/nowhere/at/all\".\n")
  }

  @Test("Commands come from standard input, line by line, and stop at the first failure")
  func piped() throws {
    let one = try BuiltProgram.run(sample + ["set"])
    let piped = try BuiltProgram.run(sample, input: "set\n# nothing\n\nset")
    #expect(piped.code == 0)
    #expect(piped.output == one.output + one.output)
    let rows = try BuiltProgram.run(sample, input: "gaps --limit 1\nexplain 1\n")
    #expect(rows.code == 0)
    #expect(rows.text.contains(" wants "))
    let stopped = try BuiltProgram.run(sample, input: "set\nasset show nobody\nset\n")
    #expect(stopped.code == 3)
    #expect(stopped.output == one.output)
    #expect(stopped.errors == "No asset \"nobody\".\n")
    let quit = try BuiltProgram.run(sample, input: "set\nquit\nset\n")
    #expect(quit.code == 0)
    #expect(quit.output == one.output)
    let findings = try BuiltProgram.run(sample, input: "gaps --fail\nset\n")
    #expect(findings.code == 1)
    #expect(findings.output.suffix(one.output.count) == one.output[...])
  }

  @Test("Commands come from -c, and from a file")
  func script() throws {
    let both = try BuiltProgram.run(sample + ["-c", "gaps --limit 1; funnels"])
    #expect(both.code == 0)
    let scratch = try TemporaryFolder(["c.txt": "gaps --limit 1\nfunnels\n"])
    let file = try BuiltProgram.run(sample + ["run", scratch.at("c.txt")])
    #expect(file.output == both.output)
    #expect(try BuiltProgram.run(sample + ["-c", "gaps; gasp"]).code == 2)
    #expect(try BuiltProgram.run(sample + ["run", scratch.at("none")]).code == 3)
  }

  @Test("Options before the command hold for it")
  func options() throws {
    let before = try BuiltProgram.run(
      sample + ["--funnel", "bands", "--today", "2027-01-01", "map", "--json"])
    let after = try BuiltProgram.run(
      sample + ["map", "--json", "--funnel", "bands", "--today", "2027-01-01"])
    #expect(before.code == 0)
    #expect(before.output == after.output)
    let coloured = try BuiltProgram.run(sample + ["--color", "always", "map"])
    #expect(coloured.output.contains(0x1B))
  }

  @Test("Help and no input at all end with 0")
  func help() throws {
    for words in [["help"], ["--help"], ["-h"], ["gaps", "--help"], ["help", "gaps"]] {
      let ending = try BuiltProgram.run(words)
      #expect(ending.code == 0)
      #expect(ending.text.contains("gaps"))
      #expect(ending.errors == "")
    }
    let nothing = try BuiltProgram.run(sample)
    #expect(nothing.code == 0)
    #expect(nothing.output.isEmpty)
  }

  @Test("Closed standard input is an end of input")
  func closedInput() throws {
    let nothing = try BuiltProgram.shell("\"$P\" -w content <&-")
    #expect(nothing.code == 0)
    let gaps = try BuiltProgram.shell("\"$P\" -w content gaps <&-")
    #expect(gaps.code == 0)
    #expect(gaps.text.contains("conversion"))
    let all = try BuiltProgram.shell("\"$P\" -w content gaps <&- >&- 2>&-")
    #expect(all.code == 4)
  }
}
