import FunnelCore
import ScoringPlugins
import TerminalText
import TestSupport
import Testing
import Workbench

@Suite("A person's own settings")
struct PreferenceTests {
  private func session(_ kept: KeptText, color: String? = nil) throws -> Session {
    var surroundings = try Sample.session().surroundings
    surroundings.preferences = kept.store
    return Session(registry: BuiltIn.registry, surroundings: surroundings, color: color)
  }

  @Test("What is set is kept for the next session, and taken back by an empty value")
  func kept() async throws {
    let kept = KeptText()
    var first = try session(kept)
    let table = await first.run(line: "gaps").output
    _ = await first.run(line: "set format=json hints=off")
    #expect(kept.text == "format=json\nhints=off\n")
    var second = try session(kept)
    #expect(try JSONAnswer(await second.run(line: "gaps").output).command == "gaps")
    _ = await second.run(line: "set format=")
    #expect(kept.text == "hints=off\n")
    #expect(await second.run(line: "gaps").output == table.replacing("  Why: explain 1", with: ""))
    #expect(table.contains("  Why: explain 1"))
  }

  @Test("All settings are shown with where each comes from")
  func origins() async throws {
    var session = try session(KeptText("hints=off\n"), color: "never")
    _ = await session.run(line: "set today=2027-05-05")
    #expect(
      await session.run(line: "set").output == """
        SETTING  VALUE       FROM
        format   table       built in
        hints    off         your settings
        pager    on          built in
        color    never       this session
        today    2027-05-05  this session

        """)
    let one = await session.run(line: "set format=wide").output
    #expect(
      one == """
        SETTING  VALUE  FROM
        format   wide   your settings
        Kept in ~/settings.

        """)
  }

  @Test("The day is the session's alone, and so is what a script sets")
  func sessionOnly() async throws {
    let kept = KeptText("format=wide\n")
    let script = try TemporaryFolder(["c.txt": "set format=csv\n"])
    var session = try session(kept)
    _ = await session.run(line: "set today=2027-05-05")
    _ = await session.run(line: "run \(script.at("c.txt"))")
    #expect(kept.text == "format=wide\n")
    #expect(await session.run(line: "set").output.hasPrefix("setting,value,from\r\nformat,csv,"))
  }

  @Test("Comments, lines nobody understands and another session's settings stay when one is kept")
  func otherLines() async throws {
    let kept = KeptText("# mine\nformat=wide\nsound=loud\n")
    var first = try session(kept)
    var second = try session(kept)
    let result = await first.run(line: "set hints=off")
    #expect(
      result.errorOutput == "Your settings (~/settings): line 3 is no setting: sound=loud.\n")
    #expect(await first.run(line: "set").errorOutput == "")
    _ = await second.run(line: "set format=md")
    #expect(kept.text == "# mine\nformat=md\nsound=loud\nhints=off\n")
  }

  @Test("A value that is none does not hold, and is said")
  func badValue() async throws {
    var session = try session(KeptText("format=loud\n"))
    let result = await session.run(line: "set")
    #expect(result.output.contains("format   table"))
    #expect(
      result.errorOutput
        == "Your settings (~/settings): line 1: format is one of table, wide, md, csv, csv-excel, "
        + "json.\n")
  }

  @Test("Settings that cannot be kept change nothing")
  func unwritable() async throws {
    var session = try session(KeptText(isWritable: false))
    let result = await session.run(line: "set format=json")
    #expect(result.status == .io)
    #expect(
      result.errorOutput
        == "Your settings cannot be kept in ~/settings: no space.  Nothing changed.\n")
    #expect(await session.run(line: "set").output.contains("format   table"))
  }

  @Test("Colour is as the person likes it unless an option says otherwise")
  func colour() async throws {
    var session = try session(KeptText("color=always\n"))
    #expect(await session.run(line: "map").output.contains("\u{1B}["))
    #expect(!(await session.run(line: "map --color never").output.contains("\u{1B}[")))
    #expect(await session.greeting().output.contains("\u{1B}["))
    var plain = try self.session(KeptText("color=always\n"), color: "never")
    #expect(!(await plain.greeting().output.contains("\u{1B}[")))
  }

  @Test("A workspace cannot set them", arguments: ["format", "hints", "pager", "color"])
  func workspace(key: String) async throws {
    let folder = try TemporaryFolder(["stagecraft.yml": "\(key): off\n", "assets/.keep": ""])
    var session = try Sample.session(in: folder.path)
    #expect(await session.run(line: "check").output.contains("[unknown-key]"))
    let all = await session.run(line: "set").output
    #expect(all.components(separatedBy: "built in").count == 5)
  }
  @Test("A format that not every result has is nobody's usual one")
  func calendar() async throws {
    var session = try session(KeptText())
    let result = await session.run(line: "set format=ics")
    #expect(result.status == .usage)
    #expect(await session.run(line: "gaps").status == .done)
  }
}
