import TestSupport
import Testing
import Workbench

@Suite("Same files, same day, same bytes")
struct ReproducibilityTests {
  @Test(
    "The calendar's day is not asked where one is given",
    arguments: ["gaps", "scores", "assets", "check", "todo", "status", "explain case-bauer"])
  func givenDay(command: String) async throws {
    for format in ["json", "csv", "table"] {
      var texts: Set<[UInt8]> = []
      for today in ["1999-12-31", "2026-11-22", "2100-02-28"] {
        var session = try Sample.session(in: Checkout.sample, today: today)
        let line = "\(command) --today 2027-06-30 --format \(format)"
        texts.insert(Array(await session.run(line: line).output.utf8))
      }
      #expect(texts.count == 1)
    }
  }

  @Test("The workspace's day goes before the calendar's, an option's before both")
  func order() async throws {
    #expect(try await JSONAnswer.of("gaps").today == "2026-11-22")
    #expect(try await JSONAnswer.of("gaps --today 2027-01-02").today == "2027-01-02")
    let folder = try TemporaryFolder(["stagecraft.yml": "name: T\n", "assets/a.md": "# A\n"])
    var session = try Sample.session(in: folder.path, today: "2030-03-03")
    #expect(try JSONAnswer(await session.run(line: "gaps --json").output).today == "2030-03-03")
  }

  @Test("Commands that look at no file say the same day", arguments: ["set", "history"])
  func sessionCommands(command: String) async throws {
    #expect(try await JSONAnswer.of("\(command) --today 2027-01-02").today == "2027-01-02")
    var session = try Sample.session()
    _ = await session.run(line: "set today=2027-01-03")
    let result = await session.run(line: "\(command) --json")
    #expect(try JSONAnswer(result.output).today == "2027-01-03")
  }

  @Test("Dates decide: nearly all that covers today is expired or stale years later")
  func daysMatter() async throws {
    let now = try await JSONAnswer.of("map").rows.compactMap { $0["have"] as? Int }
    let later = try await JSONAnswer.of("map --today 2036-01-01").rows.compactMap {
      $0["have"] as? Int
    }
    #expect(now.reduce(0, +) > 40)
    #expect(later.reduce(0, +) < 10)
  }
}
