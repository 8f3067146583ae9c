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

  private static let section = ProseEdit.section(heading: "Plan", text: "One.\n\nTwo.")

  @Test(
    "A section comes behind the prose, or takes the place of the one with its heading",
    arguments: [
      ("Ours.\n", "Ours.\n\n## Plan\n\nOne.\n\nTwo.\n"), ("", "## Plan\n\nOne.\n\nTwo.\n"),
      ("Ours.\n\n## Plan\n\nOld.\n", "Ours.\n\n## Plan\n\nOne.\n\nTwo.\n"),
      ("## Plan  \nOld.\n\n\n## Ours\nx\n", "## Plan\n\nOne.\n\nTwo.\n\n\n## Ours\nx\n"),
      ("## Plan\n### 1\nOld.\n# Ours\n", "## Plan\n\nOne.\n\nTwo.\n# Ours\n"),
      ("## Plans\nOurs.", "## Plans\nOurs.\n\n## Plan\n\nOne.\n\nTwo."),
    ])
  func section(before: String, after: String) throws {
    #expect(try edited(Self.head + before, Self.section) == Self.head + after)
  }

  @Test("A section without text goes with its heading, and nothing else does")
  func emptySection() throws {
    let none = ProseEdit.section(heading: "Plan", text: "")
    #expect(try edited(Self.head + "A.\n\n## Plan\n\nx\n", none) == Self.head + "A.\n")
    #expect(
      try edited(Self.head + "A.\n\n## Plan\n\nx\n\n## B\n", none)
        == Self.head + "A.\n\n## B\n")
    #expect(try edited(Self.head + "A.\n", none) == Self.head + "A.\n")
  }

  @Test("A section's line ends are the file's own")
  func sectionLineEnds() throws {
    let head = "---\r\nstatement: No\r\n---\r\n"
    #expect(
      try edited(head + "A.\r\n\r\n## Plan\r\n\r\nx\r\n", Self.section)
        == head + "A.\r\n\r\n## Plan\r\n\r\nOne.\r\n\r\nTwo.\r\n")
    #expect(
      try edited(head + "A.\r\n", Self.section)
        == head + "A.\r\n\r\n## Plan\r\n\r\nOne.\r\n\r\nTwo.\r\n")
  }
}
