import Foundation
import FunnelCore
import TestSupport
import Testing
import WorkspaceFiles

@Suite("Hostile and broken folders")
struct HostileFilesTests {
  /// Generous: catches an explosion, not a slow machine that runs all tests at once.
  private static let limit = Duration.seconds(1200)

  private func quickly(_ text: String) async throws -> (Asset?, [String]) {
    let start = ContinuousClock.now
    let result = try await asset(text)
    #expect(ContinuousClock.now - start < Self.limit)
    return result
  }

  @Test("Twenty faults in twelve files are twenty diagnostics, in order")
  func twentyFaults() async throws {
    let found = try await reading(TwentyFaults.files)
    #expect(found.diagnostics.map(\.description) == TwentyFaults.expected)
    #expect(found.diagnostics == found.diagnostics.sorted())
    #expect(found.diagnostics.filter { $0.position.line > 0 }.allSatisfy { $0.quote != nil })
    #expect(found.workspace.assets.count == 7)
  }

  @Test("A bomb of aliases is refused, not expanded")
  func aliasBomb() async throws {
    var lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    for level in 1...9 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      lines.append("a\(level): &a\(level) [\(aliases)]")
    }
    let (found, diagnostics) = try await quickly(
      "---\ntitle: A\n" + lines.joined(separator: "\n") + "\nowner: dana\n---\n")
    #expect(found?.title == "A")
    #expect(found?.owner == "dana")
    #expect(diagnostics.count == 10)
    #expect(diagnostics.allSatisfy { $0.hasSuffix("[yaml-alias]") })
  }

  @Test(
    "Deep nesting is refused in every form",
    arguments: [
      String(repeating: "[", count: 10_000), String(repeating: "{a: ", count: 10_000),
      "\n" + String(repeating: "- ", count: 10_000),
      "\n  " + String(repeating: "? ", count: 10_000),
      "\n" + (1...200).map { String(repeating: " ", count: $0) + "k:" }.joined(separator: "\n"),
      "\n" + String(repeating: "[\n", count: 10_000),
    ])
  func deepNesting(text: String) async throws {
    let (found, diagnostics) = try await quickly("---\nowner: dana\nx: \(text)\ntitle: A\n---\n")
    #expect(found?.owner == "dana")
    #expect(found?.title == "A")
    #expect(diagnostics.count == 1)
    #expect(diagnostics[0].hasSuffix("[yaml-too-deep]"))
  }

  @Test("Thirty-two levels are read")
  func nestingAllowed() async throws {
    let text = String(repeating: "[", count: 30) + String(repeating: "]", count: 30)
    let (_, diagnostics) = try await quickly("---\ntitle: A\nx: \(text)\n---\n")
    #expect(diagnostics == [])
  }

  @Test(
    "A quarter of a megabyte of anything is read or refused quickly",
    arguments: [
      "x: [" + String(repeating: "a, ", count: 80_000) + "a]",
      (1...18_000).map { "k\($0): a" }.joined(separator: "\n"),
      (1...15_000).map { "persna\($0): a" }.joined(separator: "\n"),
      (1...10_000).map { "k\($0 % 20): \($0)" }.joined(separator: "\n"),
      (1...20_000).map { "k\($0): !a" }.joined(separator: "\n"),
      (1...15_000).map { "k\($0): a: b" }.joined(separator: "\n"),
      "x: " + String(repeating: "\u{1}", count: 200_000),
    ])
  func bulk(text: String) async throws {
    let (found, _) = try await quickly("---\n\(text)\n---\nBody.\n")
    #expect(found?.text.bodyWordCount == 1)
  }

  @Test("A key of a megabyte is refused without being parsed")
  func longKey() async throws {
    let (found, diagnostics) = try await quickly(
      "---\n" + String(repeating: "k", count: 1 << 20) + ": 1\n---\n# Title\n")
    #expect(found?.title == "Title")
    #expect(diagnostics.count == 1)
  }

  @Test("Random bytes end as diagnostics, never as a crash")
  func randomBytes() async throws {
    var random = SplitMix(seed: 7)
    let pieces = [
      "title", ": ", "\n", "- ", "[", "]", "{", "}", "\"", "'", "|", ">", "#", "&a", "*a", "!t",
      "\t", "  ", "? ", ",", "a", "é", "\u{2028}", "%", "@", "`", "---", "...", "\u{0}", "\u{85}",
      "\\", "key: value\n", "\r\n", "\r", "<<: ", "~",
    ]
    let folder = try TemporaryFolder(["stagecraft.yml": "name: T\n"])
    for index in 0..<400 {
      var text = "---\n"
      for _ in 0..<Int(random.next() % 40) { text += pieces[Int(random.next() % 36)] }
      try folder.write(Array((text + "\n---\nBody.\n").utf8), to: "assets/f\(index).md")
    }
    let found = try await reading(in: folder)
    #expect(found.workspace.assets.count == 400)
  }

  @Test("A reference to a file that could not be read is no second fault")
  func noCascade() async throws {
    let folder = try TemporaryFolder([
      "stagecraft.yml": "name: T\n", "assets/a.md": "---\ntitle: A\npersona: cfo\n---\n",
    ])
    try folder.write([0x2D, 0x2D, 0x2D, 0x0A, 0xE9], to: "personas/cfo.md")
    let found = try await reading(in: folder)
    #expect(found.diagnostics.map(\.code) == [.notUTF8])
  }
}
