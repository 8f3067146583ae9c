import Foundation
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite("Long results at a terminal", .serialized)
struct PagerTests {
  /// A pager that notes that it ran, under which rules, and how many lines it got.
  private static let pager = """
    #!/bin/sh
    lines=$(wc -l)
    echo "PAGED $lines secure=$LESSSECURE less=$LESS" >> "$1"
    echo "paged it"

    """

  private func terminal(_ folder: TemporaryFolder, _ more: [String: String] = [:]) throws
    -> PseudoTerminal
  {
    let pager = "sh \(folder.at("pager")) \(folder.at("paged"))"
    return try PseudoTerminal(environment: ["PAGER": pager].merging(more) { $1 })
  }

  @Test("Only a result taller than the screen is paged, never help, under secure rules")
  func paged() throws {
    let folder = try TemporaryFolder(["pager": Self.pager, "paged": "", "home/x": ""])
    let terminal = try terminal(folder, ["HOME": folder.at("home")])
    terminal.expectLine("millrace>")
    terminal.type("gaps persona:cfo\r")
    terminal.expect(" short")
    terminal.expectLine("millrace>")
    terminal.type("help\r")
    terminal.expect("help TOPIC")
    terminal.expectLine("millrace>")
    terminal.type("help assets\r")
    terminal.expect("SEE ALSO")
    terminal.expectLine("millrace>")
    #expect(folder.text("paged") == "")
    terminal.type("assets\r")
    terminal.expect("paged it")
    terminal.expectLine("millrace>")
    #expect(folder.text("paged")?.hasPrefix("PAGED ") == true)
    #expect(folder.text("paged")?.hasSuffix(" secure=1 less=FRX\n") == true)
    terminal.type("set pager=off\r")
    terminal.expect("off")
    terminal.expectLine("millrace>")
    terminal.type("assets\r")
    terminal.expect("energy-and-maintenance")
    terminal.expectLine("millrace>")
    #expect(folder.text("paged")?.filter { $0 == "P" }.count == 1)
    terminal.type("\u{4}")
    #expect(terminal.exitCode() == 0)
    #expect(terminal.settings == terminal.before)
  }

  @Test("A single command pages too; into a pipe or a file nothing does")
  func single() throws {
    let folder = try TemporaryFolder(["pager": Self.pager, "paged": ""])
    let pager = "sh \(folder.at("pager")) \(folder.at("paged"))"
    let terminal = try PseudoTerminal(
      ["-w", Checkout.sample, "assets"], environment: ["PAGER": pager])
    #expect(terminal.exitCode() == 0)
    #expect(folder.text("paged")?.hasPrefix("PAGED") == true)
    let piped = try BuiltProgram.run(
      ["-w", Checkout.sample, "assets"], environment: ["PAGER": "exit 1"])
    #expect(piped.code == 0 && piped.text.split(separator: "\n").count > 40)
  }

  @Test(
    "Ended from outside, the pager ends too and the terminal is as before",
    arguments: [true, false])
  func ended(isSession: Bool) throws {
    let folder = try TemporaryFolder([
      "pager": """
      #!/bin/sh
      trap 'echo told >> "$1"; exit 0' TERM
      cat > /dev/null
      stty raw -echo
      echo reading
      while :; do sleep 0.05; done

      """, "paged": "",
    ])
    let pager = "sh \(folder.at("pager")) \(folder.at("paged"))"
    let terminal = try PseudoTerminal(
      ["-w", Checkout.sample] + (isSession ? [] : ["assets"]), environment: ["PAGER": pager])
    if isSession {
      terminal.expectLine("millrace>")
      terminal.type("assets\r")
    }
    terminal.expect("reading")
    terminal.send(SIGTERM)
    #expect(terminal.exitCode() == 128 + SIGTERM)
    #expect(folder.text("paged") == "told\n")
    #expect(terminal.settings == terminal.before)
  }

  @Test(
    "A pager that is not there, or shows nothing, costs no result",
    arguments: ["", "no-such-pager"])
  func missing(pager: String) throws {
    let terminal = try PseudoTerminal(
      ["-w", Checkout.sample, "assets"], environment: ["PAGER": pager])
    #expect(terminal.exitCode() == 0)
    #expect(terminal.raw.contains("energy-and-maintenance"))
  }

  @Test("The workspace cannot name a pager, and its own files do not run as one")
  func hostile() throws {
    let folder = try TemporaryFolder([
      "w/stagecraft.yml": "name: W\npager: touch started\nPAGER: touch started\n",
      "w/less": "#!/bin/sh\ntouch started\n", "pager": Self.pager, "paged": "",
    ])
    for number in 10..<50 {
      try folder.write("---\ntitle: T\n---\nText\n", to: "w/assets/n\(number).md")
    }
    let pager = "sh \(folder.at("pager")) \(folder.at("paged"))"
    let terminal = try PseudoTerminal(
      ["-w", folder.at("w"), "assets"], environment: ["PAGER": pager])
    #expect(terminal.exitCode() == 0)
    #expect(folder.text("paged")?.hasPrefix("PAGED") == true)
    #expect(try folder.names().sorted() == ["paged", "pager", "w"])
  }
}
