import Foundation
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite("The program at a terminal", .serialized)
struct TerminalTests {
  @Test("A whole conversation: greeting, typing, completion, history, correction, leaving")
  func conversation() throws {
    let terminal = try PseudoTerminal()
    terminal.expect("Millrace: ")
    terminal.expectLine("millrace>")
    terminal.type("gaps persona:cfo\r")
    terminal.expect("conversion")
    terminal.expect(" short")
    terminal.expectLine("millrace>")
    terminal.type("gaps persona:c")
    terminal.expectLine("millrace> gaps persona:c")
    terminal.type("\t")
    terminal.expectLine("millrace> gaps persona:cfo")
    terminal.type("\u{3}")
    terminal.expect("^C")
    terminal.expectLine("millrace>")
    terminal.type("\u{1B}[A")
    terminal.expectLine("millrace> gaps persona:cfo")
    terminal.type("\u{3}")
    terminal.expect("^C")
    terminal.expectLine("millrace>")
    terminal.type("gaps perona:cfo\r")
    terminal.expect("Did you mean persona:cfo?")
    terminal.expectLine("millrace> gaps persona:cfo")
    terminal.type("\r")
    terminal.expect(" short")
    terminal.expectLine("millrace>")
    terminal.type("\u{4}")
    #expect(terminal.exitCode() == 0)
    #expect(terminal.settings == terminal.before)
  }

  @Test("quit leaves too, with the terminal as it was")
  func quit() throws {
    let terminal = try PseudoTerminal()
    terminal.expectLine("millrace>")
    terminal.type("quit\r")
    #expect(terminal.exitCode() == 0)
    #expect(terminal.settings == terminal.before)
    #expect(terminal.raw.components(separatedBy: "\u{1B}[?2004").last?.hasPrefix("l") == true)
  }

  @Test("Ctrl-Z stops the program with the terminal as it was, and it comes back with the line")
  func suspend() throws {
    let terminal = try PseudoTerminal()
    terminal.expectLine("millrace>")
    let raw = terminal.settings
    terminal.type("gaps\u{1A}")
    terminal.expectStopped()
    #expect(terminal.settings == terminal.before)
    #expect(terminal.raw.components(separatedBy: "\u{1B}[?2004").last?.hasPrefix("l") == true)
    terminal.send(SIGCONT)
    terminal.expect("millrace> gaps")
    #expect(terminal.settings == raw)
    terminal.type("\u{15}quit\r")
    #expect(terminal.exitCode() == 0)
  }

  @Test("Stopped from outside, it takes the terminal back and draws the line anew")
  func stopped() throws {
    let terminal = try PseudoTerminal()
    terminal.expectLine("millrace>")
    terminal.type("map")
    terminal.expectLine("millrace> map")
    terminal.send(SIGSTOP)
    terminal.expectStopped()
    terminal.send(SIGCONT)
    terminal.expect("millrace> map")
    terminal.type("\u{15}quit\r")
    #expect(terminal.exitCode() == 0)
  }

  @Test("A suggestion from the history stands behind the line and is taken only when asked for")
  func suggestion() throws {
    let home = try TemporaryFolder()
    let terminal = try PseudoTerminal(environment: ["HOME": home.path])
    terminal.expectLine("millrace>")
    terminal.type(" plugins\r")
    terminal.expect("plugin show")
    terminal.expectLine("millrace>")
    terminal.type("gaps persona:cfo\r")
    terminal.expect(" short")
    terminal.expectLine("millrace>")
    terminal.type("ga")
    terminal.expect(" gaps persona:cfo")
    terminal.expectLine("millrace> ga")
    terminal.type("\u{1B}[C")
    terminal.expectLine("millrace> gaps persona:cfo")
    terminal.type("\u{15}\u{12}sona")
    terminal.expectLine("search \"sona\": gaps persona:cfo")
    terminal.type("\r")
    terminal.expect(" short")
    terminal.expectLine("millrace>")
    terminal.type("\u{4}")
    #expect(terminal.exitCode() == 0)
    let kept = try String(
      contentsOfFile: home.at(".local/state/stagecraft/history"), encoding: .utf8)
    #expect(kept == "gaps persona:cfo\n")
  }

  @Test("A paste of several lines is run by Enter, line by line, and kept as one")
  func paste() throws {
    let terminal = try PseudoTerminal()
    terminal.expectLine("millrace>")
    terminal.type("\u{1B}[200~plugins\r\ngaps persona:cfo\r\n\u{1B}[201~")
    terminal.expect("millrace> plugins⏎ gaps persona:cfo")
    terminal.type("\r")
    terminal.expect("plugin show")
    terminal.expect(" short")
    terminal.expectLine("millrace>")
    terminal.type("\u{10}")
    terminal.expect("millrace> plugins⏎ gaps persona:cfo")
    terminal.type("\u{3}\u{4}")
    #expect(terminal.exitCode() == 0)
  }

  @Test(
    "On a new width the terminal's own answer says which rows to draw over",
    arguments: [true, false])
  func rewrapped(rewraps: Bool) throws {
    let terminal = try PseudoTerminal(rewraps: rewraps)
    terminal.expectLine("millrace>")
    terminal.type("one two three four five six seven eight nine ten")
    terminal.expect("ten")
    terminal.resize(columns: 40)
    terminal.expect("\u{1B}[6n", raw: true)
    terminal.type("!")
    terminal.expectEnd(["millrace> one two three four five six se", "ven eight nine ten!|"])
    #expect(terminal.raw.contains("\u{1B}[6n\(rewraps ? "\u{1B}[1A" : "")\r\u{1B}[J"))
    terminal.type("\u{3}")
    terminal.expect("^C")
    terminal.expectLine("millrace>")
    terminal.type("\u{4}")
    #expect(terminal.exitCode() == 0)
    #expect(terminal.screen.faults == [])
  }

  @Test(
    "A signal ends the prompt with the terminal as it was",
    arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT])
  func signals(number: Int32) throws {
    let terminal = try PseudoTerminal()
    terminal.expectLine("millrace>")
    #expect(terminal.settings != terminal.before)
    terminal.send(number)
    #expect(terminal.exitCode() == 128 + number)
    #expect(terminal.settings == terminal.before)
    #expect(terminal.raw.components(separatedBy: "\u{1B}[?2004").last?.hasPrefix("l") == true)
  }

  @Test("Ctrl-C right behind Enter stops the command at most, never the program")
  func earlyInterrupt() throws {
    let home = try TemporaryFolder()
    let terminal = try PseudoTerminal(environment: ["HOME": home.path], isOwned: true)
    terminal.expectLine("millrace>")
    for _ in 0..<20 {
      terminal.type("gaps\r")
      terminal.interruptAtOnce()
      terminal.expect("^C")
      terminal.expectLine("millrace>")
    }
    terminal.type("\u{4}")
    #expect(terminal.exitCode() == 0)
    #expect(terminal.settings == terminal.before)
  }

  @Test("A mistake of ours restores the terminal and ends with 70")
  func trap() throws {
    let terminal = try PseudoTerminal()
    terminal.expectLine("millrace>")
    terminal.send(SIGTRAP)
    #expect(terminal.exitCode() == 70)
    #expect(terminal.settings == terminal.before)
  }

  @Test("An asset opens in the person's own editor, in this terminal, and the prompt comes back")
  func editor() throws {
    let scratch = try TemporaryFolder([
      "content/stagecraft.yml": "name: Small\n",
      "content/assets/a.md": "---\ntitle: A\nformat: blog\n---\nText\n",
      "editor": "#!/bin/sh\necho opened\nread answer\nsed -i \"s/blog/$answer/\" \"$2\"\n",
    ])
    let terminal = try PseudoTerminal(
      ["-w", scratch.at("content")],
      environment: ["VISUAL": "sh \(scratch.at("editor")) --wait"])
    terminal.expectLine("small>")
    terminal.type("asset edit a\r")
    terminal.expect("opened")
    terminal.type("webinar\r")
    terminal.expect("+ a: assets/a.md as you saved it")
    terminal.expectLine("small>")
    #expect(scratch.text("content/assets/a.md")?.contains("format: webinar") == true)
    terminal.type("undo\r")
    terminal.expect("Undone: asset edit a.")
    #expect(scratch.text("content/assets/a.md")?.contains("format: blog") == true)
    terminal.type("quit\r")
    #expect(terminal.exitCode() == 0)
  }

  @Test("Completion and the next command see what the last one chose")
  func completionFollows() throws {
    let terminal = try PseudoTerminal()
    terminal.expectLine("millrace>")
    terminal.type("funnel use sales-7\r")
    terminal.expect("Looking through sales-7")
    terminal.expectLine("millrace>")
    terminal.type("gaps stage:clo\t")
    terminal.expectLine("millrace> gaps stage:closing")
    terminal.type("\r")
    terminal.expect("through sales-7")
    terminal.expectLine("millrace>")
    terminal.type("\u{4}")
    #expect(terminal.exitCode() == 0)
  }

  @Test("A new size of the window is the new width of results")
  func resize() throws {
    let terminal = try PseudoTerminal()
    terminal.expectLine("millrace>")
    terminal.resize(columns: 60)
    terminal.type("assets format:blog\r")
    terminal.expect("Cut to 60 columns")
    terminal.expectLine("millrace>")
    terminal.type("\u{4}")
    #expect(terminal.exitCode() == 0)
  }

  @Test("History is kept for the next session, and only for its owner")
  func history() throws {
    let home = try TemporaryFolder()
    let first = try PseudoTerminal(environment: ["HOME": home.path])
    first.expectLine("millrace>")
    first.type("gaps persona:cfo\r")
    first.expect(" short")
    first.expectLine("millrace>")
    first.type("\u{4}")
    #expect(first.exitCode() == 0)
    let file = home.at(".local/state/stagecraft/history")
    let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions]
    #expect(mode as? Int == 0o600)
    let second = try PseudoTerminal(environment: ["HOME": home.path])
    second.expectLine("millrace>")
    second.type("\u{1B}[A")
    second.expectLine("millrace> gaps persona:cfo")
    second.type("\u{3}\u{4}")
    #expect(second.exitCode() == 0)
  }

  @Test("A history of many sessions is cut down to its newest lines")
  func longHistory() throws {
    let old = (1...60_000).map { "gaps persona:number-\($0)\n" }.joined()
    let home = try TemporaryFolder([".local/state/stagecraft/history": old])
    let terminal = try PseudoTerminal(environment: ["HOME": home.path])
    terminal.expectLine("millrace>")
    terminal.type("\u{1B}[A")
    terminal.expectLine("millrace> gaps persona:number-60000")
    terminal.type("\u{3}\u{4}")
    #expect(terminal.exitCode() == 0)
    let kept = try String(
      contentsOfFile: home.at(".local/state/stagecraft/history"), encoding: .utf8)
    #expect(kept.hasPrefix("gaps persona:number-59001\n"))
    #expect(kept.hasSuffix("gaps persona:number-60000\n"))
  }

  @Test("Settings are kept for the next session, for their owner only, and never hold in a script")
  func settings() throws {
    let home = try TemporaryFolder()
    let first = try PseudoTerminal(environment: ["HOME": home.path])
    first.expectLine("millrace>")
    first.type("set hints=off format=md\r")
    first.expect("/.config/stagecraft/settings.")
    first.expectLine("millrace>")
    first.type("\u{4}")
    #expect(first.exitCode() == 0)
    let file = home.at(".config/stagecraft/settings")
    let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions]
    #expect(mode as? Int == 0o600)
    let second = try PseudoTerminal(
      ["-w", Checkout.sample, "gaps"], environment: ["HOME": home.path])
    #expect(second.exitCode() == 0)
    #expect(second.raw.contains("| STAGE"))
    #expect(!second.raw.contains("Why: explain 1"))
    let script = try BuiltProgram.run(
      ["-w", Checkout.sample, "gaps"], environment: ["HOME": home.path])
    #expect(script.text.contains(" short") && !script.text.contains("| STAGE"))
  }

  @Test("Settings that are a link or no text do not hold, and are said once")
  func foreignSettings() throws {
    let home = try TemporaryFolder([".config/stagecraft/elsewhere": "hints=off\n"])
    try home.link(".config/stagecraft/settings", to: "elsewhere")
    let terminal = try PseudoTerminal(
      ["-w", Checkout.sample], environment: ["HOME": home.path])
    terminal.expect("it is a link.")
    terminal.expectLine("millrace>")
    terminal.type("gaps\r")
    terminal.expect("Why: explain 1")
    terminal.expectLine("millrace>")
    terminal.type("\u{4}")
    #expect(terminal.exitCode() == 0)
    #expect(terminal.raw.components(separatedBy: "it is a link").count == 2)
  }

  @Test(
    "Homes without a place for history lose nothing else", arguments: ["/dev/null", "/proc/1", ""])
  func noHistory(home: String) throws {
    let terminal = try PseudoTerminal(environment: ["HOME": home])
    terminal.expectLine("millrace>")
    terminal.type("set\r")
    terminal.expect("format")
    terminal.expectLine("millrace>")
    terminal.type("\u{4}")
    #expect(terminal.exitCode() == 0)
  }

  @Test("A dumb terminal gets plain lines and no escape")
  func dumb() throws {
    let terminal = try PseudoTerminal(environment: ["TERM": "dumb"])
    terminal.expect("millrace> ")
    terminal.type("gaps persona:cfo\n")
    terminal.expect(" short")
    terminal.type("quit\n")
    #expect(terminal.exitCode() == 0)
    #expect(!terminal.raw.contains("\u{1B}"))
  }

  @Test("Ctrl-C at a dumb terminal, which reads lines by itself, ends the session")
  func dumbInterrupt() throws {
    let terminal = try PseudoTerminal(environment: ["TERM": "dumb"])
    terminal.expect("millrace> ")
    terminal.send(SIGINT)
    #expect(terminal.exitCode() == 130)
  }

  @Test("Narrow windows do not end it", arguments: [1, 2, 20] as [UInt16])
  func narrow(columns: UInt16) throws {
    let terminal = try PseudoTerminal(columns: columns)
    terminal.expect(">")
    terminal.type("quit\r")
    #expect(terminal.exitCode() == 0)
  }

  @Test("NO_COLOR is respected")
  func noColour() throws {
    let terminal = try PseudoTerminal(environment: ["NO_COLOR": "1"])
    terminal.expectLine("millrace>")
    terminal.type("map\r")
    terminal.expect("Why: explain")
    terminal.expectLine("millrace>")
    terminal.type("\u{4}")
    #expect(terminal.exitCode() == 0)
    #expect(!terminal.raw.contains("\u{1B}[1m"))
    #expect(!terminal.raw.contains("\u{1B}[36m"))
  }
}
