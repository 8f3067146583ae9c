import Foundation
import TestSupport
import Testing

@testable import WorkspaceFiles

@Suite("T16: where may be written")
struct T16WritePlaceTests {
  @Test(
    "A path that leads out, is hidden or is no plain name is refused",
    arguments: [
      "../out.md", "assets/../../out.md", "assets/../a.md", "/etc/none.md", "assets//a.md", "",
      "assets/", ".", "./a.md", ".git/hooks/post-commit", "assets/.a.md", ".stagecraft/lock",
      "assets/a\n.md", "out/x.md", "hidden/x.md",
    ])
  func refused(path: String) throws {
    let outer = try TemporaryFolder(["ws/assets/a.md": "a", "other/x.md": "x", "ws/.git/x.md": "x"])
    try outer.link("ws/out", to: "../other")
    try outer.link("ws/hidden", to: ".git")
    let writer = WorkspaceWriter(folder: outer.at("ws"))
    #expect {
      try writer.apply(Edit(title: "x", changes: [change(path, nil, "new")]))
    } throws: {
      guard case .refused(path, _)? = $0 as? WriteError else { return false }
      return true
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: outer.at("other")) == ["x.md"])
    let names = try FileManager.default.contentsOfDirectory(atPath: outer.path)
    #expect(names.sorted() == ["other", "ws"])
  }

  @Test("A link and a pipe are refused at once, though what they hold might be as read")
  func special() throws {
    let folder = try TemporaryFolder(["assets/a.md": "a", "elsewhere.md": "mine"])
    try folder.link("assets/link.md", to: "../elsewhere.md")
    try folder.pipe("assets/pipe.md")
    let writer = WorkspaceWriter(folder: folder.path)
    for name in ["link", "pipe"] {
      let path = "assets/\(name).md"
      #expect(throws: WriteError.refused(path: path, reason: "it is not a regular file")) {
        try writer.apply(
          Edit(
            title: "x",
            changes: [change("assets/a.md", "a", "new"), change(path, "mine", "new")]))
      }
    }
    let texts = WritingFixture(folder: folder).files()
    #expect(texts == ["assets/a.md": "a", "elsewhere.md": "mine"])
  }

  @Test("A named folder outside may be written by the path the workspace gives it")
  func outside() throws {
    let outer = try TemporaryFolder(["ws/stagecraft.yml": "", "site/blog/a.md": "old"])
    let writer = WorkspaceWriter(folder: outer.at("ws"), outside: [outer.at("site/blog")])
    _ = try writer.apply(Edit(title: "x", changes: [change("../site/blog/a.md", "old", "new")]))
    #expect(WritingFixture(folder: outer).text("site/blog/a.md") == "new")
    _ = try writer.undo()
    #expect(WritingFixture(folder: outer).text("site/blog/a.md") == "old")
    #expect(throws: WriteError.self) {
      try writer.apply(Edit(title: "x", changes: [change("../site/b.md", nil, "new")]))
    }
  }

  @Test("Steps that came with a copy of a workspace change nothing outside of it")
  func copied() throws {
    let outer = try TemporaryFolder(["one/ws/stagecraft.yml": "", "one/site/a.md": "old"])
    let writer = WorkspaceWriter(folder: outer.at("one/ws"), outside: [outer.at("one/site")])
    _ = try writer.apply(Edit(title: "x", changes: [change("../site/a.md", "old", "new")]))
    try FileManager.default.copyItem(atPath: outer.at("one"), toPath: outer.at("two"))
    #expect(throws: WriteError.self) { try WorkspaceWriter(folder: outer.at("two/ws")).undo() }
    #expect(WritingFixture(folder: outer).text("two/site/a.md") == "new")
    _ = try WorkspaceWriter(folder: outer.at("one/ws")).undo()
    #expect(WritingFixture(folder: outer).text("one/site/a.md") == "old")
  }

  @Test(
    "A half-made step that came with a copy writes, makes and removes nothing out of its place",
    arguments: ["recover", "undo", "apply"])
  func foreignPending(command: String) throws {
    let outer = try TemporaryFolder(["ws/assets/a.md": "old", "site/b.md": "theirs"])
    let ws = outer.at("ws")
    for folder in ["ws/.git/refs", "site/empty"] {
      try FileManager.default.createDirectory(
        atPath: outer.at(folder), withIntermediateDirectories: true)
    }
    // Without a file now, taking back would make one of `evil`; of `theirs`, it would replace it.
    func evil(_ path: String, now: String? = nil) -> StepChange {
      StepChange(
        path: path, before: Array("evil".utf8), after: now.map { Array($0.utf8) },
        undoAppend: nil, mode: 0o6755)
    }
    let record = StepRecord(
      kind: .apply, number: 1, title: "asset set", place: "elsewhere 1",
      outside: [outer.at("site"), outer.path],
      folders: [outer.at("site/empty"), outer.at("ws/.git/refs")], temporary: ".stagecraft-x-",
      changes: [
        evil("../site/b.md", now: "theirs"), evil("../site/new.md"), evil(outer.at("new.md")),
        evil(".git/hooks"), evil("assets/.hidden.md"), evil("../.rc"),
        evil(".stagecraft/lock"), evil("assets/inside.md"),
      ])
    let place = command == "undo" ? "steps/000001" : "pending"
    try outer.write(record.bytes, to: "ws/.stagecraft/\(place)")
    let writer = WorkspaceWriter(folder: ws, outside: [outer.at("site")])
    switch command {
    case "recover": try? writer.recover()
    case "undo": _ = try? writer.undo(1)
    default:
      _ = try? writer.apply(Edit(title: "x", changes: [change("assets/a.md", "old", "new")]))
    }
    try? writer.recover()
    let files = WritingFixture(folder: outer).files()
    let made = Set(files.keys).filter { !$0.contains("/.stagecraft/") }
    #expect(made.isSubset(of: ["ws/assets/a.md", "site/b.md", "ws/assets/inside.md"]))
    #expect(files["site/b.md"] == "theirs")
    for folder in ["ws/.git/refs", "site/empty"] {
      #expect(FileManager.default.fileExists(atPath: outer.at(folder)), "\(folder)")
    }
    let inside = outer.at("ws/assets/inside.md")
    if let mode = try? FileManager.default.attributesOfItem(atPath: inside)[.posixPermissions] {
      #expect(mode as? Int == 0o755)
    }
  }

  @Test("A state folder that is a link is refused")
  func linkedState() throws {
    let folder = try TemporaryFolder(["assets/a.md": "a", "other/x.md": "x"])
    try folder.link(".stagecraft", to: "other")
    #expect(throws: WriteError.refused(path: ".stagecraft", reason: "it is not a folder")) {
      try WorkspaceWriter(folder: folder.path).apply(
        Edit(title: "x", changes: [change("assets/a.md", "a", "new")]))
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.at("other")) == ["x.md"])
  }

  @Test("One file named twice, even by way of a link, is refused")
  func twice() throws {
    let folder = try TemporaryFolder(["assets/a.md": "a"])
    try folder.link("same", to: "assets")
    let writer = WorkspaceWriter(folder: folder.path)
    #expect(
      throws: WriteError.refused(path: "same/a.md", reason: "the edit names this file twice")
    ) {
      try writer.apply(
        Edit(
          title: "x", changes: [change("assets/a.md", "a", "b"), change("same/a.md", "a", "c")]))
    }
    #expect(WritingFixture(folder: folder).text("assets/a.md") == "a")
  }
}
