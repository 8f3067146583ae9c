import TestSupport
import Testing
import Workbench

@Suite("T18: asset set changes the lines it must and no other byte")
struct T18AssetSetTests {
  /// A file, what is set, and the lines that go and come.
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String
    let assignments: String
    let gone: [String]
    let new: [String]

    init(
      _ name: String, _ text: String, _ assignments: String, gone: [String] = [], new: [String]
    ) {
      testDescription = name
      self.text = text
      self.assignments = assignments
      self.gone = gone
      self.new = new
    }
  }

  static let cases = [
    Case(
      "CRLF", "---\r\ntitle: A\r\nowner: dana\r\n---\r\nBody.\r\n", "owner=raj",
      gone: ["owner: dana\r"], new: ["owner: raj\r"]),
    Case(
      "a BOM", "\u{FEFF}---\ntitle: A\nowner: dana\n---\nBody.\n", "owner=raj",
      gone: ["owner: dana"], new: ["owner: raj"]),
    Case(
      "comments", "---\n# about\ntitle: A\nowner: dana   # since May\n\n# end\n---\n", "owner=raj",
      gone: ["owner: dana   # since May"], new: ["owner: raj   # since May"]),
    Case(
      "unknown keys", "---\nmine: {x: [1,2 ]}\ntitle:   A\nowner: 'dana'\nz: |\n  a\n   b\n---\n",
      "owner=raj", gone: ["owner: 'dana'"], new: ["owner: raj"]),
    Case(
      "no final newline", "---\ntitle: A\nowner: dana\n---\nBody, and no end", "owner=raj",
      gone: ["owner: dana"], new: ["owner: raj"]),
    Case(
      "a block list", "---\ntitle: A\nchannel:\n    - site # ours\n    - email\n---\n",
      "channel+=event", new: ["    - event"]),
    Case(
      "a flow list", "---\ntitle: A\nchannel: [ site,email ]  # both\n---\n", "channel-=site",
      gone: ["channel: [ site,email ]  # both"], new: ["channel: [ email ]  # both"]),
    Case(
      "a new key", "---\ntitle: A\n---\nBody.\n---\nowner: no key\n", "owner=raj",
      new: ["owner: raj"]),
  ]

  @Test("The difference is the lines that had to change", arguments: cases)
  func difference(of sample: Case) async throws {
    let folder = try TemporaryFolder(["stagecraft.yml": "name: T\n", "assets/a.md": sample.text])
    var session = try Sample.session(in: folder.path)
    let set = await session.run(line: "asset set a \(sample.assignments)")
    #expect(set.status == .done, "\(set.errorOutput)")
    let before = lines(sample.text)
    let after = lines(try #require(folder.text("assets/a.md")))
    let difference = after.difference(from: before)
    #expect(difference.removals.map(Self.line) == sample.gone)
    #expect(difference.insertions.map(Self.line) == sample.new)
    #expect(await session.run(line: "undo").status == .done)
    #expect(lines(try #require(folder.text("assets/a.md"))) == before)
  }

  @Test("Latin-1 and UTF-16 are refused with the reason, untouched")
  func encodings() async throws {
    let folder = try TemporaryFolder(["stagecraft.yml": "name: T\n"])
    let ascii = Array("---\ntitle: A\n---\n".utf8)
    let files: [(String, [UInt8])] = [
      ("latin", Array("---\ntitle: Caf".utf8) + [0xE9] + Array("\n---\n".utf8)),
      ("wide", [0xFF, 0xFE] + ascii.flatMap { [$0, 0] }),
    ]
    for (name, bytes) in files { try folder.write(bytes, to: "assets/\(name).md") }
    let before = try files.map { try #require(folder.bytes("assets/\($0.0).md")) }
    var session = try Sample.session(in: folder.path)
    for (name, _) in files {
      let set = await session.run(line: "asset set \(name) owner=raj")
      #expect(set.status == .io)
      #expect(set.errorOutput.hasPrefix("Cannot read \"assets/\(name).md:"))
      #expect(set.errorOutput.contains("save the file as UTF-8"))
    }
    #expect(try files.map { try #require(folder.bytes("assets/\($0.0).md")) } == before)
    #expect(before == files.map(\.1))
  }

  /// Lines as scalars make them: CRLF is one character.
  private func lines(_ text: String) -> [String] {
    text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map {
      String($0)
    }
  }

  private static func line(_ change: CollectionDifference<String>.Change) -> String {
    switch change {
    case .remove(_, let line, _), .insert(_, let line, _): line
    }
  }
}
