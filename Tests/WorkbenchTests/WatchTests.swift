import TestSupport
import Testing

@testable import Workbench

@Suite("Watching a command")
struct WatchTests {
  @Test("The result is the command's own, and the words to run again come with it")
  func once() async throws {
    let watched = try await Sample.run("watch gaps persona:cfo --format md")
    let plain = try await Sample.run("gaps persona:cfo --format md")
    #expect(watched.output == plain.output)
    #expect(watched.status == .done)
    #expect(watched.watched == ["gaps", "persona:cfo", "--format", "md"])
    #expect(plain.watched == nil)
  }

  @Test("Rows of the watched table can be named by the next command")
  func rows() async throws {
    var session = try await Sample.readSession()
    _ = await session.run(line: "watch gaps persona:cfo")
    let explained = await session.run(line: "explain 1")
    #expect(explained.output.hasPrefix("conversion × cfo"))
  }

  @Test("A change of a file is noticed, and only then")
  func current() async throws {
    let folder = try TemporaryFolder.sample()
    var session = try Sample.session(in: folder.at("content"))
    let before = await session.run(line: "watch gaps")
    #expect(session.isCurrent)
    try folder.write("---\ntitle: New\nformat: blog\n---\n", to: "content/assets/new.md")
    #expect(!session.isCurrent)
    let after = await session.run(line: "watch assets")
    #expect(after.output.contains("new"))
    #expect(session.isCurrent)
    #expect(before.watched == ["gaps"])
  }

  @Test("What writes is not run, not even once", arguments: WritingCommand.all)
  func refused(command: WritingCommand) async throws {
    guard !command.words.contains("-o") else { return }
    let folder = try TemporaryFolder(WritingCommand.files)
    var session = try Sample.session(in: folder.at("w"))
    let result = await session.run(words: ["watch"] + command.words)
    #expect(result.status == .usage)
    #expect(result.errorOutput.hasPrefix("Only what reads can be watched, and "))
    #expect(result.watched == nil)
    for (name, text) in WritingCommand.files { #expect(folder.text(name) == text, "\(name)") }
  }

  @Test("Nor is what changes the session, or watching itself")
  func session() async throws {
    for line in ["watch open .", "watch set hints=off", "watch watch gaps", "watch quit"] {
      let result = try await Sample.run(line)
      #expect(result.status == .usage, "\(line)")
      #expect(!result.isQuit)
    }
  }

  @Test("Mistakes in the watched line are mended as anywhere")
  func mistakes() async throws {
    let typo = try await Sample.run("watch gaps persona:cfi")
    #expect(typo.status == .notFound)
    #expect(typo.correctedLine == "watch gaps persona:cfo")
    #expect(typo.watched == nil)
    let command = try await Sample.run("watch gpas")
    #expect(command.correctedLine == "watch gaps")
    #expect(try await Sample.run("watch").status == .usage)
  }
}
