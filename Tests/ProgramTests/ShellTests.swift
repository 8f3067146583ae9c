import Foundation
import TestSupport
import Testing

@Suite("Completion in shells", .serialized)
struct ShellTests {
  /// Where a shell lies; nothing where it is not installed.
  private static func shell(_ name: String) -> String? {
    ["/bin", "/usr/bin", "/usr/local/bin"].map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// The environment in which the program is found by its name.
  private static func environment() throws -> [String: String?] {
    let folder = URL(fileURLWithPath: try BuiltProgram.path()).deletingLastPathComponent().path
    return ["PATH": "\(folder):/usr/bin:/bin", "PS1": "ready> ", "INPUTRC": "/dev/null"]
  }

  @Test("bash completes values behind a colon and an equals sign, and runs what it completed")
  func bash() throws {
    let terminal = try PseudoTerminal(
      ["--norc", "--noprofile", "-i"], environment: Self.environment(), program: "/bin/bash")
    try converse(terminal, "source <(stagecraft completions bash)")
  }

  @Test("zsh does so too", .enabled(if: shell("zsh") != nil, "zsh is not installed"))
  func zsh() throws {
    let terminal = try PseudoTerminal(
      ["-f", "-i"], environment: Self.environment(), program: Self.shell("zsh"))
    try converse(
      terminal, "autoload -U compinit; compinit -u -D; source <(stagecraft completions zsh)")
  }

  /// What a person does in bash and zsh alike.
  private func converse(_ terminal: PseudoTerminal, _ installation: String) throws {
    terminal.expect("ready> ")
    terminal.type("\(installation); cd \(Checkout.folder); echo inst''alled\r")
    terminal.expect("installed")
    terminal.expect("ready> ")
    terminal.type("stagecraft gaps persona:c\t")
    terminal.expect("persona:cfo ")
    terminal.type("stage:conv\t")
    terminal.expect("stage:conversion ")
    terminal.type("\r")
    terminal.expect(" short")
    terminal.expect("ready> ")
    terminal.type("stagecraft set form\t")
    terminal.expect("format=")
    terminal.type("wi\t")
    terminal.expect("wide ")
    terminal.type("\u{15}exit\r")
    #expect(terminal.exitCode() == 0)
  }

  @Test(
    "fish completes with what is known of each value",
    .enabled(if: shell("fish") != nil, "fish is not installed"))
  func fish() throws {
    let line = """
      fish --no-config -c 'stagecraft completions fish | source
      complete -C "stagecraft gaps persona:c"
      complete -C "stagecraft set format=wi"
      complete -C "stagecraft run Packag"'
      """
    let ending = try BuiltProgram.shell(line, environment: Self.environment())
    let lines = ending.text.split(separator: "\n")
    #expect(lines.first?.hasPrefix("persona:cfo\t") == true)
    #expect(lines.dropFirst() == ["format=wide", "Package.resolved", "Package.swift"])
    #expect(ending.errors == "")
  }
}
