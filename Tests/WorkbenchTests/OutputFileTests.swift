import Foundation
import TestSupport
import Testing

@Suite("Writing results to files")
struct OutputFileTests {
  private func run(_ line: String, in folder: TemporaryFolder) async throws -> (String, Int32) {
    var session = try Sample.session(in: folder.path)
    let result = await session.run(line: "\(line) -w \(Checkout.sample)")
    return (result.output + result.errorOutput, result.status.rawValue)
  }

  @Test("A result goes to the file, at full width, and one line says so")
  func written() async throws {
    let folder = try TemporaryFolder()
    let (text, status) = try await run("gaps -o gaps.txt", in: folder)
    #expect(status == 0)
    #expect(text.hasPrefix("Wrote gaps.txt ("))
    #expect(text.hasSuffix(" gaps).\n"))
    let whole = try await Sample.run("gaps", width: nil).output
    #expect(folder.text("gaps.txt") == whole.replacing("  Why: explain 1", with: ""))
    #expect(try folder.names() == ["gaps.txt"])
  }

  @Test("A report is Markdown unless another format is named")
  func reportFormats() async throws {
    let folder = try TemporaryFolder()
    _ = try await run("report gaps -o gaps.md", in: folder)
    #expect(folder.text("gaps.md") == (try await Sample.run("report gaps --format md").output))
    _ = try await run("report map --format csv -o map.csv", in: folder)
    #expect(folder.text("map.csv") == (try await Sample.run("map --format csv").output))
    _ = try await run("report scores --format csv-excel -o scores.csv", in: folder)
    let bytes = Array((folder.text("scores.csv") ?? "").utf8)
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
  }

  @Test("A file that is there is replaced whole and keeps its mode")
  func replaced() async throws {
    let folder = try TemporaryFolder(["gaps.json": String(repeating: "old ", count: 50_000)])
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o600], ofItemAtPath: folder.at("gaps.json"))
    let (_, status) = try await run("gaps --json -o gaps.json", in: folder)
    #expect(status == 0)
    #expect(try JSONAnswer(folder.text("gaps.json") ?? "").command == "gaps")
    let mode = try FileManager.default.attributesOfItem(atPath: folder.at("gaps.json"))
    #expect(mode[.posixPermissions] as? Int == 0o600)
    #expect(try folder.names() == ["gaps.json"])
  }

  @Test("A link is refused and what it leads to stays")
  func ontoLink() async throws {
    let folder = try TemporaryFolder(["target.txt": "mine"])
    try folder.link("report.txt", to: "target.txt")
    let (text, status) = try await run("gaps -o report.txt", in: folder)
    #expect(status == 5)
    #expect(text.contains("report.txt"))
    #expect(folder.text("target.txt") == "mine")
    #expect(try folder.names() == ["report.txt", "target.txt"])
  }

  @Test("A folder that is not there, or that is a file, is named and nothing is left behind")
  func unwritable() async throws {
    let folder = try TemporaryFolder(["file": "x"])
    for path in ["none/gaps.txt", "file/gaps.txt"] {
      let (text, status) = try await run("gaps -o \(path)", in: folder)
      #expect(status == 4)
      #expect(text.contains(path))
    }
    let (_, status) = try await run("gaps -o \(folder.path)", in: folder)
    #expect(status == 5)
    #expect(try folder.names() == ["file"])
  }

  @Test("A format nobody knows writes nothing")
  func unknownFormat() async throws {
    let folder = try TemporaryFolder(["gaps.txt": "mine"])
    let (_, status) = try await run("gaps --format jsn -o gaps.txt", in: folder)
    #expect(status == 2)
    #expect(folder.text("gaps.txt") == "mine")
  }
  @Test(
    "Only what has dates goes into a calendar",
    arguments: [
      ("gaps --format ics", "gaps"), ("gaps -o x.ics", "gaps"), ("gaps -o X.ICS", "gaps"),
      ("report map --format ics", "map"), ("report map -o x.ics", "map"),
      ("asset show cfo-brief --format ics -o x.txt", "asset show"),
    ])
  func calendars(line: String, command: String) async throws {
    let folder = try TemporaryFolder()
    let (text, status) = try await run(line, in: folder)
    #expect(status == 2)
    #expect(
      text == "\(command) has no dates to put in a calendar; campaign calendar and report campaign "
        + "have.\n")
    #expect(try folder.names() == [])
  }

  @Test("A named format goes into a file of any ending")
  func namedFormat() async throws {
    let folder = try TemporaryFolder()
    let (_, status) = try await run("gaps --format csv -o gaps.ics", in: folder)
    #expect(status == 0)
    #expect(folder.text("gaps.ics") == (try await Sample.run("gaps --format csv").output))
  }

  @Test(
    "An ending without a format, or with one the command has not, changes nothing",
    arguments: [
      (
        "-o x.pdf", "No format for \"x.pdf\" yet. There are .html, .md, .csv, .json, .ics and .txt;"
      ),
      ("-o x.ics", "asset set has no dates to put in a calendar;"),
      ("--format ics", "asset set has no dates to put in a calendar;"),
    ])
  func beforeWriting(options: String, message: String) async throws {
    let folder = try TemporaryFolder.sample()
    var session = try Sample.session(in: folder.at("content"))
    let before = try #require(folder.text("content/assets/stories/case-bauer.md"))
    let result = await session.run(line: "asset set case-bauer owner=ines \(options)")
    #expect(result.status == .usage)
    #expect(result.errorOutput.hasPrefix(message))
    #expect(result.output == "")
    #expect(try folder.names() == ["content"])
    #expect(!FileManager.default.fileExists(atPath: folder.at("content/.stagecraft")))
    #expect(folder.text("content/assets/stories/case-bauer.md") == before)
  }
}
