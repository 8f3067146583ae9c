import Foundation
import FunnelCore
import ScoringPlugins
import TestSupport
import Testing

/// The README shows what the program really does.
@Suite("The README")
struct ReadmeTests {
  private static let path = Checkout.folder + "/README.md"
  private static let prompt = "millrace> "

  @Test("shows sessions whose output is what the prompt answers today")
  func sessionsAreReal() async throws {
    let text = try String(contentsOfFile: Self.path, encoding: .utf8)
    var session = try Sample.session()
    var replayed: [String] = []
    var isSession = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if isSession, line != "```" {
        guard line.hasPrefix(Self.prompt) else { continue }
        let result = await session.run(line: String(line.dropFirst(Self.prompt.count)))
        let answer = (result.output + result.errorOutput).split(
          separator: "\n", omittingEmptySubsequences: false
        ).dropLast()
        replayed.append(String(line))
        replayed += answer.map(String.init)
        continue
      }
      isSession = line == "```console"
      replayed.append(String(line))
    }
    let now = replayed.joined(separator: "\n")
    if Recording.isOn {
      try Data(now.utf8).write(to: URL(fileURLWithPath: Self.path))
      Issue.record("README.md is recorded; read it, then run without RECORD.")
    } else if !now.utf8.elementsEqual(text.utf8) {
      Issue.record("README.md: \(Recording.difference(text, now))")
    }
    #expect(replayed.contains { $0.hasPrefix(Self.prompt) })
  }

  @Test("lists every plugin with what it judges, its weight and its summary, and no other")
  func pluginTable() throws {
    let text = try String(contentsOfFile: Self.path, encoding: .utf8)
    let rows = text.split(separator: "\n").filter {
      $0.hasPrefix("| `") && $0.split(separator: "|").count == 4
    }
    let expected = BuiltIn.plugins.map(\.manifest).map {
      "| `\($0.name)` | \($0.judges.rawValue) | \($0.weight) | \($0.summary) |"
    }
    #expect(rows.map(String.init) == expected)
  }

  @Test("shows a plugin that compiles and whose examples pass")
  func pluginExample() throws {
    let text = try String(contentsOfFile: Self.path, encoding: .utf8)
    let file = try String(
      contentsOfFile: Checkout.folder + "/Tests/WorkbenchTests/TitleLength.swift", encoding: .utf8)
    #expect(text.contains("```swift\n\(file)```"))
    let plugin = TitleLength()
    for example in plugin.manifest.examples {
      let judge = plugin.prepare(
        ScoringContext(
          workspace: example.workspace, today: example.today,
          options: PluginOptions(plugin.manifest.options)))
      var ledger = Ledger(rows: 1, explaining: false)
      judge(example.asset, &ledger)
      #expect([.quality(ledger.judgement(row: 0).value)] == example.expected)
    }
  }
}
