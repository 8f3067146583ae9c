import Testing
import Workbench

@Suite("Goldens: every format of the main reports")
struct GoldenTests {
  static let recording = Recording("Goldens")
  static let commands = [
    "gaps", "map", "scores", "assets", "check", "todo", "funnels", "journey",
    "campaign plan spring-cfo", "campaign calendar",
  ]
  static let endings = [
    "table": "txt", "wide": "txt", "md": "md", "csv": "csv", "csv-excel": "csv", "json": "json",
  ]

  static let calendar = "campaign-calendar.ics"

  static func name(_ command: String, _ format: String) -> String {
    "\(command.replacing(" ", with: "-")).\(format)"
      + (endings[format].map { $0 == format ? "" : ".\($0)" } ?? "")
  }

  @Test("The report is the one that was kept", arguments: commands, endings.keys.sorted())
  func report(command: String, format: String) async throws {
    let result = try await Sample.run("\(command) --format \(format)")
    #expect(result.status == .done)
    #expect(result.errorOutput == "")
    try Self.recording.check(result.output, against: Self.name(command, format))
  }

  @Test("A calendar is the one that was kept, for other programs too")
  func calendar() async throws {
    let result = try await Sample.run("campaign calendar --format ics")
    try Self.recording.check(result.output, against: Self.calendar)
  }

  @Test("No kept report is without its test")
  func noOrphans() throws {
    let expected = Self.commands.flatMap { command in
      Self.endings.keys.map { Self.name(command, $0) }
    }
    #expect(try Set(Self.recording.names()).subtracting(expected) == [Self.calendar])
  }
}
