import Foundation
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite("Long work at a terminal", .serialized)
struct ProgressTests {
  private static let count = 8000

  /// Big enough to take a debug build well over a second.
  private func large(_ count: Int) throws -> TemporaryFolder {
    let folder = try TemporaryFolder(["stagecraft.yml": "name: Large\ntoday: 2026-11-22\n"])
    let words = (0..<40).map { "Word\($0) says what a planner reads on line \($0).\n\n" }.joined()
    for number in 0..<count {
      try folder.write(
        "---\ntitle: Asset \(number)\nformat: blog\n---\n" + words, to: "assets/a\(number).md")
    }
    return folder
  }

  @Test("After a second it says how far it is, of how many, and takes that away at the end")
  func progress() throws {
    let folder = try large(Self.count)
    let terminal = try PseudoTerminal(["-w", folder.path, "status"])
    terminal.expect(" assets: ")
    terminal.expect(" of 8,000")
    terminal.expect("8,000 live")
    #expect(terminal.exitCode() == 0)
    let raw = terminal.raw
    let last = try #require(raw.range(of: " of 8,000", options: .backwards))
    #expect(raw[last.upperBound...].hasPrefix("\u{1B}[K\r\u{1B}[K"))
    let piped = try BuiltProgram.run(["-w", folder.path, "status"])
    #expect(piped.code == 0 && piped.errors == "" && !piped.text.contains(" of 8,000"))
  }

  @Test("Ctrl-C ends a single command with 130, and the greeting of a session too")
  func interrupted() throws {
    let folder = try large(Self.count)
    for arguments in [["status"], []] {
      let terminal = try PseudoTerminal(["-w", folder.path] + arguments)
      terminal.expect(" of 8,000")
      terminal.send(SIGINT)
      #expect(terminal.exitCode() == 130)
      #expect(terminal.settings == terminal.before)
    }
  }

  @Test("Short work says nothing")
  func short() throws {
    let terminal = try PseudoTerminal(["-w", Checkout.sample, "journey"])
    #expect(terminal.exitCode() == 0)
    #expect(!terminal.raw.contains(" of 47"))
  }
}
