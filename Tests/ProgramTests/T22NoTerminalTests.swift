import TestSupport
import Testing

@Suite("T22: no terminal, or hardly one")
struct T22NoTerminalTests {
  /// What a program may find around it.
  struct Place: CustomTestStringConvertible {
    let columns: String
    let term: String?
    let home: String?
    let input: String

    var environment: [String: String?] { ["COLUMNS": columns, "TERM": term, "HOME": home] }
    var testDescription: String {
      "COLUMNS=\(columns) TERM=\(term ?? "-") HOME=\(home ?? "-") \(input)"
    }
  }

  static let places = [
    Place(columns: "1", term: nil, home: nil, input: "<&-"),
    Place(columns: "20", term: "dumb", home: "/nonexistent", input: "</dev/null"),
    Place(columns: "0", term: "xterm-256color", home: "/proc", input: "<&-"),
    Place(columns: "x", term: "", home: "/dev/null", input: "</dev/null"),
  ]

  /// Copies of the sample in which a step can be taken back, and in which one was.
  private static let stepped = Result { try sample(after: "asset set case-bauer owner=ines") }
  private static let undone = Result { try sample(after: "asset set case-bauer owner=ines; undo") }

  private static func sample(after script: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder.sample()
    #expect(try BuiltProgram.run(["-w", folder.at("content"), "-c", script]).code == 0)
    return folder
  }

  @Test(
    "Every command ends in order, and what it says is plain",
    arguments: places, EveryCommand.examples)
  func everyCommand(place: Place, words: [String]) throws {
    let isTakingBack = words[0] == "undo" || words[0] == "redo"
    let folder = try words[0] == "redo" ? Self.undone.get() : Self.stepped.get()
    let copy = isTakingBack ? try TemporaryFolder() : folder
    let quoted = words.map { "'\($0.replacing("'", with: #"'\''"#))'" }.joined(separator: " ")
    let ending = try BuiltProgram.shell(
      (isTakingBack ? "cp -R '\(folder.path)/.' . && " : "")
        + "cd content && exec \"$P\" \(quoted) \(place.input)",
      environment: place.environment, folder: copy.path)
    #expect(!ending.output.contains(0x1B))
    #expect(!ending.errors.contains("\u{1B}"))
    #expect(ending.output.count < 1_000_000)
    if words.starts(with: ["asset", "edit"]) {
      #expect(ending.code == 2)
      #expect(ending.errors.contains("terminal"))
      #expect(ending.output.isEmpty)
      return
    }
    #expect([0, 1].contains(ending.code), "\(ending.errors)")
    #expect(ending.errors == "")
    #expect(ending.output.last == 0x0A)
    #expect(String(validating: ending.output, as: UTF8.self) != nil)
  }

  @Test("Without a terminal the width is all that changes a result")
  func sameResult() throws {
    let script = ["-w", Checkout.sample, "-c", "map; gaps; todo; check; objections; campaigns"]
    let plain = try BuiltProgram.run(script)
    for place in Self.places where Int(place.columns) ?? 0 == 0 {
      let ending = try BuiltProgram.run(script, environment: place.environment)
      #expect(ending.code == plain.code)
      #expect(ending.output == plain.output)
    }
  }

  static let mainCommands = [
    "map", "gaps", "status", "todo", "assets", "scores", "check", "objections", "campaigns",
    "send persona:cfo",
  ]

  @Test("In a window of a few columns every command ends too", arguments: [1, 20], mainCommands)
  func narrow(columns: UInt16, line: String) throws {
    let terminal = try PseudoTerminal(
      ["-w", Checkout.sample] + line.split(separator: " ").map(String.init), columns: columns)
    #expect(terminal.exitCode() == 0)
    #expect(terminal.screen.faults == [])
    #expect(terminal.raw.count > 20)
    #expect(terminal.raw.count < 100_000)
  }

  @Test("The prompt of a few columns edits, completes and runs", arguments: [1, 2, 3, 20])
  func narrowPrompt(columns: UInt16) throws {
    let terminal = try PseudoTerminal(columns: columns, rows: 200, isOwned: true)
    let isPrompt = { (screen: [String]) in
      screen.joined().replacing(" ", with: "").hasSuffix("millrace>|")
    }
    terminal.expectScreen("the prompt", until: isPrompt)
    terminal.type("asets\t")
    terminal.type("\u{15}funn\t\t")
    terminal.type("\u{1B}")
    terminal.expectScreen("the line") { $0.joined().contains("funnel|") }
    terminal.type("\u{15}persona:\t\t\u{1B}[Z\u{3}")
    terminal.expectScreen("the prompt", until: isPrompt)
    terminal.type("map\r")
    terminal.expect("ALL")
    terminal.expectScreen("the prompt", until: isPrompt)
    terminal.type("\u{4}")
    #expect(terminal.exitCode() == 0)
    #expect(terminal.screen.faults == [])
  }

  @Test(
    "A terminal that is dumb, or does not say what it is, gets no escape", arguments: ["dumb", nil])
  func dumb(term: String?) throws {
    let terminal = try PseudoTerminal(environment: ["TERM": term], isOwned: true)
    for line in Self.mainCommands + ["gasp", "quit"] {
      terminal.expectScreen("the prompt") { $0.last == "millrace> |" }
      terminal.type("\(line)\n")
      terminal.expect("\(line)\r\n")
    }
    #expect(terminal.exitCode() == 0)
    #expect(!terminal.raw.contains("\u{1B}"))
    #expect(terminal.screen.faults == [])
  }
}
