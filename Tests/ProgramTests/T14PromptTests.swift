import TestSupport
import Testing

@Suite("T14: hostile text at the prompt", .serialized)
struct T14PromptTests {
  private static let title = #"x\e[31mred\e]52;c;eA==\a\e]8;;http://x\e\\\x9b2J\u202etxt\r\b"#
  /// As someone may paste it: escapes, OSC 8 and 52, both kinds of C1, BEL, CR, BS, directions.
  private static let pasted: [UInt8] =
    Array("asset show \u{1B}[31m\u{1B}]52;c;eA==\u{7}\u{1B}]8;;http://x\u{1B}\\\u{9B}2J".utf8)
    + [0x9B] + Array("2J\u{8}\u{7F}\u{202E}txt\u{2066}".utf8)

  private func terminal(_ folder: TemporaryFolder) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(["-w", folder.path])
    terminal.expectScreen("the prompt") { $0.last?.hasSuffix("> |") == true }
    return terminal
  }

  private func folder() throws -> TemporaryFolder {
    try TemporaryFolder([
      "stagecraft.yml": "name: \"\(Self.title)\"\n",
      "assets/one.md": "---\ntitle: \"\(Self.title)\"\nowner: \"\(Self.title)\"\n---\nText.\n",
      "assets/two\u{1B}[2J\u{9B}2J.md": "---\ntitle: \"\(Self.title)\"\n---\nText.\n",
    ])
  }

  @Test("A workspace's name, a paste and the mistake it makes show, and steer nothing")
  func paste() throws {
    let folder = try folder()
    let terminal = try terminal(folder)
    terminal.type(bytes: Array("\u{1B}[200~".utf8) + Self.pasted + Array("\u{1B}[201~".utf8))
    let shown = "asset show ␛[31m␛]52;c;eA==␇␛]8;;http://x␛\\�2J�2J␈␡�txt�"
    terminal.expectScreen("the paste") { $0.joined().contains(shown + "|") }
    terminal.type("\r")
    terminal.expectScreen("the mistake") { screen in
      screen.joined().contains("No asset \"") && screen.last?.hasSuffix("> |") == true
    }
    terminal.type("\u{1B}[A")
    terminal.expectScreen("the line again") { $0.joined().hasSuffix(shown + "|") }
    terminal.type("\u{3}\u{12}http")
    terminal.expectScreen("the line found") { $0.last?.contains("search \"http\": ") == true }
    terminal.type("\u{7}\u{4}")
    #expect(terminal.exitCode() == 0)
    #expect(terminal.screen.faults == [])
  }

  @Test("The same bytes typed as keys do nothing but what keys do")
  func keys() throws {
    let folder = try folder()
    let terminal = try terminal(folder)
    terminal.type(bytes: Self.pasted + Array("漏!".utf8))
    terminal.expectScreen("the keys") { $0.joined().contains("漏!") }
    terminal.type("\u{15}assets\r")
    terminal.expectScreen("the assets and the prompt") { screen in
      screen.joined().contains("2 assets.") && screen.last?.hasSuffix("> |") == true
    }
    terminal.type("\u{4}")
    #expect(terminal.exitCode() == 0)
    #expect(terminal.screen.faults == [])
  }

  @Test("Candidates, suggestions and every answer are safe on the screen")
  func candidates() throws {
    let folder = try folder()
    let terminal = try terminal(folder)
    terminal.type("asset show \t\t")
    terminal.expectScreen("the list") { $0.contains { $0.hasPrefix("> one") } }
    terminal.type("\u{3}assets owner:x\t\t")
    terminal.expectScreen("the owner") { $0.joined().contains("owner:") }
    terminal.type("\u{3}")
    for line in ["assets", "asset show one", "todo", "status", "map by:owner", "check", "log"] {
      terminal.type("\(line)\r")
      terminal.expectScreen("the answer to \(line)") { screen in
        screen.last?.hasSuffix("> |") == true
          && terminal.screen.lines.contains { $0.hasSuffix("> \(line)") }
      }
    }
    terminal.type("\u{4}")
    #expect(terminal.exitCode() == 0)
    #expect(terminal.screen.faults == [])
  }
}
