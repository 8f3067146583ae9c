import Foundation
import TestSupport
import Testing

@testable import WorkspaceFiles

@Suite("Steps taken back and again by their number")
struct StepByNumberTests {
  /// Step 1 changes a, step 2 changes b, step 3 changes a again.
  private func three() throws -> WritingFixture {
    let fixture = try WritingFixture()
    for (path, old, new) in [
      ("assets/a.md", "old a\n", "a 1\n"), ("assets/b.md", "old b\n", "b 2\n"),
      ("assets/a.md", "a 1\n", "a 3\n"),
    ] {
      _ = try fixture.writer.apply(Edit(title: "set \(new)", changes: [change(path, old, new)]))
    }
    return fixture
  }

  private func blocked(_ body: () throws -> EditStep) throws -> BlockedStep {
    let error = try #require(#expect(throws: WriteError.self) { try body() })
    guard case .blocked(let step) = error else { throw error }
    return step
  }

  @Test("One step below newer ones is taken back alone, and made again")
  func below() throws {
    let fixture = try three()
    let undone = try fixture.writer.undo(2)
    #expect(undone.number == 2 && undone.isUndone)
    #expect(fixture.files() == ["assets/a.md": "a 3\n", "assets/b.md": "old b\n"])
    #expect(try fixture.writer.steps().map(\.isUndone) == [false, true, false])
    #expect(try fixture.writer.redo(2).number == 2)
    #expect(fixture.files() == ["assets/a.md": "a 3\n", "assets/b.md": "b 2\n"])
  }

  @Test("Plain redo makes again what was taken back last, whatever its number")
  func redoOrder() throws {
    let fixture = try three()
    _ = try fixture.writer.undo(2)
    #expect(try fixture.writer.undo().number == 3)
    #expect(try fixture.writer.redo().number == 3)
    #expect(try fixture.writer.redo().number == 2)
    #expect(fixture.files() == ["assets/a.md": "a 3\n", "assets/b.md": "b 2\n"])
    #expect(throws: WriteError.nothingToRedo) { try fixture.writer.redo() }
  }

  @Test("A step that a newer edit came after is made again by its number")
  func overtaken() throws {
    let fixture = try three()
    _ = try fixture.writer.undo(2)
    _ = try fixture.writer.apply(Edit(title: "new", changes: [change("assets/c.md", nil, "c")]))
    #expect(throws: WriteError.nothingToRedo) { try fixture.writer.redo() }
    #expect(try fixture.writer.redo(2).number == 2)
    #expect(fixture.text("assets/b.md") == "b 2\n")
  }

  @Test("A step below another one on the same file is refused, and both ways past it are said")
  func sameFile() throws {
    let fixture = try three()
    let step = try blocked { try fixture.writer.undo(1) }
    #expect(step.later == 3)
    #expect(step.message.hasPrefix("cannot undo step 1 (set a 1\n): assets/a.md changed since,"))
    #expect(step.message.hasSuffix(" by step 3; nothing was written"))
    guard case .changed(["assets/a.md"], let difference) = step.cause else { return }
    #expect(difference.hasSuffix("-a 1\n+a 3\n"))
    try fixture.folder.write("mine\n", to: "assets/a.md")
    let newest = try blocked { try fixture.writer.undo() }
    #expect(newest.number == 3)
    #expect(newest.later == nil)
    #expect(newest.free == 2)
    #expect(newest.advice.count == 2)
    #expect(newest.advice.last?.contains("undo 3 again, or undo 2, another step") == true)
    _ = try fixture.writer.undo(2)
    #expect(try blocked { try fixture.writer.undo() }.free == nil)
    #expect(fixture.files() == ["assets/a.md": "mine\n", "assets/b.md": "old b\n"])
  }

  @Test("Redo of a step whose file is not as it found it is refused with the difference")
  func redoBlocked() throws {
    let fixture = try three()
    _ = try fixture.writer.undo(2)
    try fixture.folder.write("mine\n", to: "assets/b.md")
    for number in [2, nil] {
      let step = try blocked { try fixture.writer.redo(number) }
      guard case .changed(["assets/b.md"], let difference) = step.cause else { return }
      #expect(difference.hasSuffix("-old b\n+mine\n"))
      #expect(step.message.contains("assets/b.md is not as the step found it; nothing"))
    }
    #expect(fixture.text("assets/b.md") == "mine\n")
  }

  @Test("A damaged step is listed, takes nothing along, and the ones around it can be moved")
  func damaged() throws {
    let fixture = try three()
    try fixture.folder.write("stagecraft-step 1\nkind apply\n", to: ".stagecraft/steps/000003")
    let steps = try fixture.writer.steps()
    #expect(steps.map(\.isDamaged) == [false, false, true])
    #expect(steps[2].title == ".stagecraft/steps/000003")
    let step = try blocked { try fixture.writer.undo() }
    #expect(step.cause == .damaged(".stagecraft/steps/000003"))
    #expect(step.free == 2)
    #expect(
      step.message
        == "cannot undo step 3: its record .stagecraft/steps/000003 is damaged; nothing was written"
    )
    #expect(try fixture.writer.undo(2).number == 2)
    #expect(try fixture.writer.redo().number == 2)
    let next = try fixture.writer.apply(
      Edit(title: "next", changes: [change("assets/c.md", nil, "c")]))
    #expect(next.number == 4)
    #expect(fixture.text("assets/a.md") == "a 3\n")
  }

  @Test("A file that became a link blocks its step and no other")
  func linked() throws {
    let fixture = try three()
    try FileManager.default.removeItem(atPath: fixture.folder.at("assets/a.md"))
    try fixture.folder.link("assets/a.md", to: "b.md")
    let step = try blocked { try fixture.writer.undo() }
    #expect(step.cause == .refused(path: "assets/a.md", reason: "it is not a regular file"))
    #expect(step.free == 2)
    _ = try fixture.writer.undo(2)
    #expect(fixture.text("assets/b.md") == "old b\n")
  }

  @Test("Numbers that are not there, and steps that are so already, are said")
  func numbers() throws {
    let fixture = try three()
    #expect(throws: WriteError.noStep(9, kept: [1, 2, 3])) { try fixture.writer.undo(9) }
    #expect(throws: WriteError.noStep(0, kept: [1, 2, 3])) { try fixture.writer.redo(0) }
    #expect(throws: WriteError.standsAlready(2)) { try fixture.writer.redo(2) }
    _ = try fixture.writer.undo(2)
    #expect(throws: WriteError.undoneAlready(2)) { try fixture.writer.undo(2) }
    #expect(
      WriteError.noStep(9, kept: [1, 2, 3]).message
        == "no step 9; there are 1 to 3, as log lists them")
  }

  @Test("Rows of a file that only grows are answered by number too, each once")
  func appended() throws {
    let fixture = try WritingFixture(["log/r.csv": "head\n"])
    for (old, row) in [("head\n", "row 1\n"), ("head\nrow 1\n", "row 2\n")] {
      let edit = change("log/r.csv", old, old + row, undoAppend: "undo \(row)")
      _ = try fixture.writer.apply(Edit(title: row, changes: [edit]))
    }
    _ = try fixture.writer.undo(1)
    #expect(fixture.text("log/r.csv") == "head\nrow 1\nrow 2\nundo row 1\n")
    #expect(throws: WriteError.undoneAlready(1)) { try fixture.writer.undo(1) }
    _ = try fixture.writer.undo()
    #expect(fixture.text("log/r.csv") == "head\nrow 1\nrow 2\nundo row 1\nundo row 2\n")
  }

  @Test("Rows that were edited or deleted are not taken back, nor made again below a reversal")
  func appendedRowsGone() throws {
    func told(_ move: () throws -> EditStep) -> String? {
      do {
        _ = try move()
        return nil
      } catch {
        guard case .blocked(let step)? = error as? WriteError,
          case .changed(_, let difference) = step.cause
        else { return "\(error)" }
        return step.message + "\n" + difference
      }
    }
    let fixture = try WritingFixture(["log/r.csv": "head\n"])
    let edit = change("log/r.csv", "head\n", "head\nrow\n", undoAppend: "undo\n")
    _ = try fixture.writer.apply(Edit(title: "log", changes: [edit]))
    let more = change(
      "log/r.csv", "head\nrow\n", "head\nrow\nnext\n", undoAppend: "undo next\n")
    _ = try fixture.writer.apply(Edit(title: "more", changes: [more]))
    for text in ["head\nrow, mended\nnext\n", "head\nnext\n", "head\nrow\nnext\nundo\n", ""] {
      try fixture.folder.write(text, to: "log/r.csv")
      let refusal = told { try fixture.writer.undo(1) }
      #expect(
        refusal?.hasPrefix("cannot undo step 1 (log): log/r.csv changed since; nothing was") == true
      )
      #expect(refusal?.contains("\n-row\n") == true, "\(text)")
      #expect(fixture.text("log/r.csv") == text)
    }
    try fixture.folder.write("head\r\nrow\r\nnext\r\ntheirs\r\n", to: "log/r.csv")
    _ = try fixture.writer.undo(1)
    try fixture.folder.write("head\nnext\nundo\n", to: "log/r.csv")
    let refusal = told { try fixture.writer.redo(1) }
    #expect(refusal?.contains("log/r.csv is not as the step found it") == true)
    #expect(refusal?.contains("\n-row\n undo\n") == true)
    try fixture.folder.write("head\nnext\n", to: "log/r.csv")
    _ = try fixture.writer.redo(1)
    #expect(fixture.text("log/r.csv") == "head\nnext\nrow\n")
  }

  @Test("Redo adds the head of a file its step began only where nothing is left of it")
  func begun() throws {
    let fixture = try WritingFixture()
    let edit = change("log/r.csv", nil, "head\nrow\n", undoAppend: "undo\n")
    _ = try fixture.writer.apply(Edit(title: "log", changes: [edit]))
    _ = try fixture.writer.undo()
    _ = try fixture.writer.redo()
    #expect(fixture.text("log/r.csv") == "head\nrow\nundo\nrow\n")
    _ = try fixture.writer.undo()
    try fixture.folder.write("", to: "log/r.csv")
    _ = try fixture.writer.redo()
    #expect(fixture.text("log/r.csv") == "head\nrow\n")
  }

  @Test("Where nothing was written, nothing is undone and nothing is made to find out")
  func nothing() throws {
    let fixture = try WritingFixture()
    #expect(throws: WriteError.nothingToUndo) { try fixture.writer.undo() }
    #expect(throws: WriteError.nothingToRedo) { try fixture.writer.redo() }
    #expect(throws: WriteError.nothingToUndo) { try fixture.writer.undo(1) }
    #expect(!FileManager.default.fileExists(atPath: fixture.folder.at(".stagecraft")))
  }
}
