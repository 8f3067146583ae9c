import TerminalText
import TestSupport
import Testing

@testable import Workbench

@Suite("A hostile workspace")
struct HostileWorkspaceTests {
  /// Whether a scalar could steer a terminal or hide text.
  static func isSteering(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control: scalar != "\n"
    case .lineSeparator, .paragraphSeparator: true
    case .format: scalar != "\u{200D}"
    default: false
    }
  }

  @Test("Every command of the tree is tried")
  func everyCommand() {
    let leaves = CommandConformanceTests.leaves.map { $0.words.joined(separator: " ") }
    #expect(Set(leaves) == Set(HostileWorkspace.lines.keys))
  }

  @Test(
    "No command lets anything through that steers the terminal",
    arguments: ["table", "wide", "md", "csv", "csv-excel", "json"])
  func commands(format: String) async throws {
    let folder = try TemporaryFolder(HostileWorkspace.files)
    for (name, line) in HostileWorkspace.lines.sorted(by: { $0.key < $1.key }) {
      var session = try Sample.session(in: folder.path)
      let result = await session.run(line: "\(line) --format \(format)")
      #expect([.done, .findings].contains(result.status), "\(name): \(result.errorOutput)")
      var text = Array((result.output + result.errorOutput).unicodeScalars)
      if format == "csv-excel", text.first == "\u{FEFF}" { text.removeFirst() }
      let isCSV = format.hasPrefix("csv")
      let stray = text.filter { Self.isSteering($0) && !(isCSV && ($0 == "\r" || $0 == "\t")) }
      #expect(stray.isEmpty, "\(name): \(stray.map { $0.value })")
    }
  }

  @Test("The hostile text is there, made visible")
  func isShown() async throws {
    let folder = try TemporaryFolder(HostileWorkspace.files)
    var session = try Sample.session(in: folder.path)
    let shown = await session.run(line: "asset show a").output
    #expect(shown.contains("Title       a␛[31mred␛]52;c;eA==␇"))
    let rows = try JSONAnswer(await session.run(line: "assets --json").output).rows
    #expect(rows.count == 4)
    let title = try #require(rows.first?["title"] as? String)
    #expect(title.hasPrefix("a\u{1B}[31mred\u{1B}]52;c;eA==\u{7}"))
  }

  @Test("Banner, prompt and mistakes are safe too")
  func sessionTexts() async throws {
    let folder = try TemporaryFolder(HostileWorkspace.files)
    var session = try Sample.session(in: folder.path)
    let greeting = await session.greeting()
    #expect(greeting.status == .done)
    #expect(!greeting.output.unicodeScalars.contains(where: Self.isSteering))
    #expect(!session.promptText.unicodeScalars.contains(where: Self.isSteering))
    for words in [
      [HostileWorkspace.raw], ["asset", "show", HostileWorkspace.raw],
      ["gaps", "persona:\(HostileWorkspace.raw)"], ["gaps", "--\(HostileWorkspace.raw)"],
      ["gaps", "--format", HostileWorkspace.raw], ["help", HostileWorkspace.raw],
      ["run", HostileWorkspace.raw], ["open", HostileWorkspace.raw],
      ["set", "today=\(HostileWorkspace.raw)"], ["gaps", "--limit", HostileWorkspace.raw],
      ["gaps", "-o", "\(HostileWorkspace.raw)/x"],
      ["explain", "stage:\(HostileWorkspace.raw)", "persona:p"],
    ] {
      let result = await session.run(words: words)
      #expect(result.status != .done, "\(words)")
      let text = result.output + result.errorOutput
      #expect(!text.unicodeScalars.contains(where: Self.isSteering), "\(words)")
    }
    let written = await session.run(words: ["gaps", "-o", "\(HostileWorkspace.raw).txt"])
    #expect(written.output.hasPrefix("Wrote r␛[31m"))
    #expect(!written.output.unicodeScalars.contains(where: Self.isSteering))
  }
}
