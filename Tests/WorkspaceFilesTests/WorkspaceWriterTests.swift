import Foundation
import Testing

@testable import WorkspaceFiles

@Suite("Writing a workspace")
struct WorkspaceWriterTests {
  @Test("An edit changes, makes and removes files in one step")
  func apply() throws {
    let fixture = try WritingFixture()
    let step = try fixture.writer.apply(
      Edit(
        title: "campaign add",
        changes: [
          change("log/new/c.md", nil, "c\n"), change("assets/b.md", "old b\n", nil),
          change("assets/a.md", "old a\n", "new a\n"),
        ]))
    #expect(fixture.files() == ["assets/a.md": "new a\n", "log/new/c.md": "c\n"])
    #expect(step.number == 1)
    #expect(step.title == "campaign add")
    #expect(step.paths == ["assets/a.md", "assets/b.md", "log/new/c.md"])
    #expect(!step.isUndone)
    #expect(try fixture.state() == [".gitignore", "steps"])
    #expect(fixture.text(".stagecraft/.gitignore") == "*\n")
  }

  @Test("Undo restores every byte and the mode of what was removed, redo makes it again")
  func undoRedo() throws {
    let fixture = try WritingFixture()
    let old = fixture.files()
    try mode(fixture, "assets/b.md", 0o600)
    try mode(fixture, "assets/a.md", 0o640)
    let edit = Edit(
      title: "a %0A title\nof two lines",
      changes: [
        change("assets/a.md", "old a\n", "new a"), change("assets/b.md", "old b\n", nil),
        change("objections/x/c.md", nil, ""),
      ])
    _ = try fixture.writer.apply(edit)
    let new = fixture.files()
    let undone = try fixture.writer.undo()
    #expect(undone.isUndone)
    #expect(undone.title == "a %0A title\nof two lines")
    #expect(fixture.files() == old)
    #expect(!FileManager.default.fileExists(atPath: fixture.folder.at("objections")))
    #expect(try mode(fixture, "assets/b.md") == 0o600)
    #expect(try mode(fixture, "assets/a.md") == 0o640)
    #expect(throws: WriteError.nothingToUndo) { try fixture.writer.undo() }
    let redone = try fixture.writer.redo()
    #expect(!redone.isUndone)
    #expect(fixture.files() == new)
    #expect(throws: WriteError.nothingToRedo) { try fixture.writer.redo() }
    #expect(try fixture.writer.steps().map(\.isUndone) == [false])
  }

  @Test("Steps are taken back newest first and taken again oldest first")
  func order() throws {
    let fixture = try counted(to: 3)
    #expect(try fixture.writer.undo().number == 3)
    #expect(try fixture.writer.undo().number == 2)
    #expect(fixture.text("assets/a.md") == "1")
    #expect(try fixture.writer.steps().map(\.isUndone) == [false, true, true])
    #expect(try fixture.writer.redo().number == 2)
    #expect(try fixture.writer.redo().number == 3)
    #expect(fixture.text("assets/a.md") == "3")
  }

  @Test("An undone step that a newer edit came after is not taken again")
  func overtaken() throws {
    let fixture = try counted(to: 3)
    _ = try fixture.writer.undo()
    _ = try fixture.writer.undo()
    let newer = try fixture.writer.apply(
      Edit(title: "newer", changes: [change("assets/a.md", "1", "other")]))
    #expect(newer.number == 4)
    #expect(throws: WriteError.nothingToRedo) { try fixture.writer.redo() }
    #expect(try fixture.writer.undo().number == 4)
    #expect(try fixture.writer.redo().number == 4)
    #expect(throws: WriteError.nothingToRedo) { try fixture.writer.redo() }
    #expect(fixture.text("assets/a.md") == "other")
  }

  @Test("The newest hundred steps are kept and all of them can be taken back and again")
  func hundred() throws {
    let fixture = try counted(to: 103)
    #expect(try fixture.writer.steps().map(\.number) == Array(4...103))
    for number in (4...103).reversed() { #expect(try fixture.writer.undo().number == number) }
    #expect(throws: WriteError.nothingToUndo) { try fixture.writer.undo() }
    #expect(fixture.text("assets/a.md") == "3")
    for number in 4...103 { #expect(try fixture.writer.redo().number == number) }
    #expect(fixture.text("assets/a.md") == "103")
  }

  @Test("A file that is not as it was read stops the whole edit and is named with the difference")
  func conflict() throws {
    let fixture = try WritingFixture()
    let edit = Edit(
      title: "x",
      changes: [
        change("assets/a.md", "old a\n", "new a\n"), change("assets/b.md", "read b\n", "new b\n"),
        change("assets/c.md", "gone\n", "new c\n"),
      ])
    let error = WriteError.conflict(
      paths: ["assets/b.md", "assets/c.md"],
      difference: """
        --- a/assets/b.md
        +++ b/assets/b.md
        @@ -1 +1 @@
        -read b
        +old b
        --- a/assets/c.md
        +++ b/assets/c.md
        @@ -1 +0,0 @@
        -gone

        """)
    #expect(throws: error) { try fixture.writer.apply(edit) }
    #expect(error.kind == .refused)
    #expect(fixture.files() == ["assets/a.md": "old a\n", "assets/b.md": "old b\n"])
    #expect(try fixture.writer.steps().isEmpty)
  }

  @Test("A file that must not exist yet is not overwritten")
  func exists() throws {
    let fixture = try WritingFixture()
    #expect {
      try fixture.writer.apply(Edit(title: "x", changes: [change("assets/a.md", nil, "new")]))
    } throws: {
      guard case .conflict(["assets/a.md"], _)? = $0 as? WriteError else { return false }
      return true
    }
    #expect(fixture.text("assets/a.md") == "old a\n")
  }

  @Test("Undo and redo refuse a file that was changed since, and nothing is half undone")
  func changedSince() throws {
    let fixture = try WritingFixture()
    _ = try fixture.writer.apply(
      Edit(
        title: "x",
        changes: [
          change("assets/a.md", "old a\n", "new a\n"), change("assets/b.md", "old b\n", "new b\n"),
        ]))
    try fixture.folder.write(Array("mine\n".utf8), to: "assets/b.md")
    let difference = """
      --- a/assets/b.md
      +++ b/assets/b.md
      @@ -1 +1 @@
      -new b
      +mine

      """
    let blocked = WriteError.blocked(
      BlockedStep(
        number: 1, title: "x", isUndo: true,
        cause: .changed(paths: ["assets/b.md"], difference: difference), later: nil, free: nil))
    #expect(throws: blocked) { try fixture.writer.undo() }
    #expect(blocked.kind == .refused)
    #expect(fixture.files() == ["assets/a.md": "new a\n", "assets/b.md": "mine\n"])
    try fixture.folder.write(Array("new b\n".utf8), to: "assets/b.md")
    _ = try fixture.writer.undo()
    try fixture.folder.write(Array("mine\n".utf8), to: "assets/a.md")
    #expect(throws: WriteError.self) { try fixture.writer.redo() }
    #expect(fixture.files() == ["assets/a.md": "mine\n", "assets/b.md": "old b\n"])
  }

  @Test("Undo of added rows adds their reversal after what others added, redo adds them again")
  func appended() throws {
    let fixture = try WritingFixture(["log/raj.csv": "head\n"])
    _ = try fixture.writer.apply(
      Edit(
        title: "log",
        changes: [change("log/raj.csv", "head\n", "head\nrow 1\n", undoAppend: "undo 1\n")]))
    try fixture.folder.write(Array("head\nrow 1\ntheirs".utf8), to: "log/raj.csv")
    _ = try fixture.writer.undo()
    #expect(fixture.text("log/raj.csv") == "head\nrow 1\ntheirs\nundo 1\n")
    _ = try fixture.writer.redo()
    #expect(fixture.text("log/raj.csv") == "head\nrow 1\ntheirs\nundo 1\nrow 1\n")
  }

  @Test("A change of a file that only grows is refused when it takes something away")
  func shortened() throws {
    let fixture = try WritingFixture(["log/raj.csv": "head\nrow\n"])
    let refusal = WriteError.refused(
      path: "log/raj.csv", reason: "rows are only ever added to this file")
    #expect(throws: refusal) {
      try fixture.writer.apply(
        Edit(
          title: "log",
          changes: [change("log/raj.csv", "head\nrow\n", "head\n", undoAppend: "undo\n")]))
    }
    #expect(fixture.text("log/raj.csv") == "head\nrow\n")
  }

  @Test("An edit that changes no byte leaves no step")
  func unchanged() throws {
    let fixture = try WritingFixture()
    #expect(throws: WriteError.nothingToChange) {
      try fixture.writer.apply(
        Edit(title: "x", changes: [change("assets/a.md", "old a\n", "old a\n")]))
    }
    #expect(throws: WriteError.nothingToChange) {
      try fixture.writer.apply(Edit(title: "x", changes: []))
    }
    #expect(try fixture.writer.steps().isEmpty)
  }

  @Test("Reading the steps of, or recovering, a workspace never written to leaves no trace")
  func noTrace() throws {
    let fixture = try WritingFixture()
    #expect(try fixture.writer.steps().isEmpty)
    try fixture.writer.recover()
    #expect(!FileManager.default.fileExists(atPath: fixture.folder.at(".stagecraft")))
  }

  /// `assets/a.md` counted up from 0, one step each.
  private func counted(to last: Int) throws -> WritingFixture {
    let fixture = try WritingFixture(["assets/a.md": "0"])
    for number in 1...last {
      _ = try fixture.writer.apply(
        Edit(
          title: "\(number)", changes: [change("assets/a.md", "\(number - 1)", "\(number)")]))
    }
    return fixture
  }

  private func mode(_ fixture: WritingFixture, _ path: String, _ mode: Int) throws {
    try FileManager.default.setAttributes(
      [.posixPermissions: mode], ofItemAtPath: fixture.folder.at(path))
  }

  private func mode(_ fixture: WritingFixture, _ path: String) throws -> Int? {
    let attributes = try FileManager.default.attributesOfItem(atPath: fixture.folder.at(path))
    return attributes[.posixPermissions] as? Int
  }
}
