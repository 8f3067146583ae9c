import TestSupport
import Testing

@testable import WorkspaceFiles

@Suite("Changing the prose of a record")
struct ProseEditTests {
  private func edited(_ text: String, _ edit: ProseEdit) throws -> String {
    let file = try EditableFile(Array(text.utf8), path: "objections/a.md")
    return String(decoding: try edit.apply(to: file), as: UTF8.self)
  }

  private static let head = "---\nstatement: No   # as said\n---\n"

  @Test(
    "The front matter and the blank lines around the prose stay byte for byte",
    arguments: [
      ("Old.\n\nMore.\n", "New.\n", "Old.\n\nMore.\n\nNew.\n"),
      ("\nOld.\n\n\n", "\nNew.\n\n\n", "\nOld.\n\nNew.\n\n\n"),
      ("Old.", "New.", "Old.\n\nNew."), ("", "New.\n", "New.\n"), ("\n", "\nNew.\n", "\nNew.\n"),
    ])
  func prose(before: String, set: String, added: String) throws {
    #expect(try edited(Self.head + before, .set("New.")) == Self.head + set)
    #expect(try edited(Self.head + before, .add("New.")) == Self.head + added)
  }

  @Test("Line ends are the file's own, and a missing one at the fence is made")
  func lineEnds() throws {
    let head = "---\r\nstatement: No\r\n---"
    #expect(try edited(head, .add("New.")) == head + "\r\nNew.\r\n")
    #expect(try edited(head + "\r\nOld.\r\n", .add("New.")) == head + "\r\nOld.\r\n\r\nNew.\r\n")
  }

  @Test("An empty text takes the prose away")
  func empty() throws {
    #expect(try edited(Self.head + "\nOld.\n", .set("")) == Self.head)
    #expect(try edited(Self.head, .set("")) == Self.head)
  }

  @Test("A file without front matter keeps being one, whatever the text begins with")
  func noFrontMatter() throws {
    #expect(try edited("Old.\n", .set("New.")) == "New.\n")
    #expect(throws: FrontMatterEditError.self) { try edited("Old.\n\n---\nx\n", .set("---")) }
    #expect(throws: FrontMatterEditError.self) { try edited("---\nopen: yes\n", .set("New.")) }
    #expect(throws: FrontMatterEditError.self) { try edited("+++\na = 1\n+++\nOld.\n", .add("x")) }
  }
}
