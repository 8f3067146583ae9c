import Testing
import Workbench

@Suite("Goldens: every format of the main reports")
struct GoldenTests {
  static let recording = Recording("Goldens")
  static let commands = [
    "gaps", "map", "scores", "assets", "check", "todo", "funnels", "journey",
  ]
  static let endings = [
    "table": "txt", "wide": "txt", "md": "md", "csv": "csv", "csv-excel": "csv", "json": "json",
  ]

  static func name(_ command: String, _ format: String) -> String {
    "\(command).\(format)" + (endings[format].map { $0 == format ? "" : ".\($0)" } ?? "")
  }

  @Test("The report is the one that was kept", arguments: commands, endings.keys.sorted())
  func report(command: String, format: String) async throws {
    let result = try await Sample.run("\(command) --format \(format)")
    #expect(result.status == .done)
    #expect(result.errorOutput == "")
    try Self.recording.check(result.output, against: Self.name(command, format))
  }

  @Test("No kept report is without its test")
  func noOrphans() throws {
    let expected = Self.commands.flatMap { command in
      Self.endings.keys.map { Self.name(command, $0) }
    }
    #expect(try Set(Self.recording.names()).subtracting(expected) == [])
  }
}
