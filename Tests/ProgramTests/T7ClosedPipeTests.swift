import Foundation
import TestSupport
import Testing

@Suite("T7: the reader goes away")
struct T7ClosedPipeTests {
  @Test(
    "It ends at once and in silence, and leaves nothing behind",
    arguments: [
      ("assets", "head -1"), ("assets --format json", "head -1"), ("assets --format csv", "true"),
      ("scores --format csv", "head -1"), ("help", "true"),
    ])
  func closed(command: String, reader: String) throws {
    let folder = try TemporaryFolder.sample()
    let home = try TemporaryFolder()
    let before = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
    let start = ContinuousClock.now
    let ending = try BuiltProgram.shell(
      "{ \"$P\" -w content \(command); echo $? >&2; } | \(reader)",
      environment: ["HOME": home.path], folder: folder.path)
    #expect(ContinuousClock.now - start < .seconds(BuiltProgram.patience))
    #expect(ending.errors == "0\n")
    #expect(ending.text.split(separator: "\n").count == (reader == "true" ? 0 : 1))
    #expect(try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted() == before)
    #expect(try home.names() == [])
  }

  @Test("A script whose reader goes away has done what it said, whole")
  func script() throws {
    let folder = try TemporaryFolder(WritingCommand.files)
    let ending = try BuiltProgram.shell(
      "{ \"$P\" -w w -c 'asset set a,b,c owner=new; assets'; echo $? >&2; } | true",
      folder: folder.path)
    #expect(ending.errors == "0\n")
    for name in ["a", "b", "c"] {
      #expect(folder.text("w/assets/\(name).md")?.contains("owner: new ") == true)
    }
  }
}
