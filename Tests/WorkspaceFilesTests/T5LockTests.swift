import Foundation
import Testing

@testable import WorkspaceFiles

@Suite("T5: two people at once")
struct T5LockTests {
  private static let edit = Edit(title: "x", changes: [change("assets/a.md", "old a\n", "new\n")])

  @Test("A lock whose process is gone, or whose process id was given out again, clears itself")
  func stale() throws {
    let me = ProcessIdentity.current
    let reused = ProcessIdentity(host: me.host, pid: me.pid, start: me.start + "0")
    for owner in [WritingFixture.gone, reused] {
      let fixture = try locked(by: owner.text + "\n")
      _ = try writer(fixture).apply(Self.edit)
      #expect(fixture.text("assets/a.md") == "new\n")
      #expect(try fixture.state() == [".gitignore", "steps"])
    }
  }

  @Test("A lock of a process that has ended but was not waited for is stale")
  func zombie() throws {
    let child = Process()
    child.executableURL = URL(fileURLWithPath: "/bin/sleep")
    child.arguments = ["60"]
    try child.run()
    defer { child.terminate() }
    let pid = child.processIdentifier
    let living = ProcessIdentity(host: ProcessIdentity.current.host, pid: pid, start: "never")
    #expect(living.isGone)
    kill(pid, SIGKILL)
    child.waitUntilExit()
    #expect(ProcessIdentity(host: living.host, pid: pid, start: "").isGone)
  }

  @Test("A lock of a living process or of another host is waited for and never broken")
  func held() throws {
    let me = ProcessIdentity.current
    let elsewhere = ProcessIdentity(host: "elsewhere", pid: WritingFixture.gone.pid, start: "1")
    for owner in [me, elsewhere] {
      let fixture = try locked(by: owner.text + "\n")
      #expect {
        try writer(fixture).apply(Self.edit)
      } throws: {
        guard case .locked(let by)? = $0 as? WriteError else { return false }
        return by.contains("process \(owner.pid) on \(owner.host)")
      }
      #expect(fixture.text("assets/a.md") == "old a\n")
      #expect(fixture.text(".stagecraft/lock") == owner.text + "\n")
    }
  }

  @Test("A lock that names nobody is not broken and says which file it is")
  func damaged() throws {
    for text in ["", "host", "host 0 1\n", "host 1\n", "host 12"] {
      let fixture = try locked(by: text)
      #expect {
        try writer(fixture).apply(Self.edit)
      } throws: {
        guard case .locked(let by)? = $0 as? WriteError else { return false }
        return by.contains(".stagecraft/lock")
      }
      #expect(fixture.text("assets/a.md") == "old a\n")
    }
  }

  @Test("Many that find the same stale lock at once take turns")
  func stampede() async throws {
    let fixture = try locked(by: WritingFixture.gone.text + "\n")
    let path = fixture.folder.path
    await withTaskGroup(of: Bool.self) { group in
      for number in 0..<8 {
        group.addTask {
          let edit = Edit(title: "x", changes: [change("assets/\(number).md", nil, "x")])
          return (try? WorkspaceWriter(folder: path).apply(edit)) != nil
        }
      }
      for await isDone in group { #expect(isDone) }
    }
    #expect(fixture.files().count == 10)
    #expect(try fixture.writer.steps().map(\.number) == Array(1...8))
  }

  @Test("Two at once with two hundred edits each: all four hundred are there")
  func twoAtOnce() async throws {
    let start = (0..<400).map { "field\($0): old\n" }.joined()
    let fixture = try WritingFixture(["assets/a.md": start])
    let path = fixture.folder.path
    try await withThrowingTaskGroup(of: Void.self) { group in
      for half in 0..<2 {
        group.addTask {
          for field in (half * 200)..<(half * 200 + 200) { try Self.set(field, in: path) }
        }
      }
      try await group.waitForAll()
    }
    #expect(fixture.text("assets/a.md") == start.replacing("old", with: "new"))
    #expect(try fixture.state() == [".gitignore", "steps"])
  }

  @Test("A file that somebody saves while we write is never overwritten")
  func savedMeanwhile() throws {
    var (kept, first) = (0, 0)
    var traced = Disk(Faults(isTraced: true))
    let undisturbed = try WriterOperation.apply.prepared()
    try WriterOperation.apply.run(undisturbed.writer, on: &traced)
    for (index, call) in traced.calls.enumerated() {
      // Between the last look and the rename nobody can look: one call.
      if call.kind == .rename, call.target?.hasSuffix("/assets/a.md") == true { continue }
      let fixture = try WriterOperation.apply.prepared()
      let file = fixture.folder.at("assets/a.md")
      var disk = Disk(
        Faults(meanwhile: { count, _ in
          guard count == index + 1 else { return }
          try? Data("theirs\n".utf8).write(to: URL(fileURLWithPath: file))
        }))
      do throws(WriteError) {
        try WriterOperation.apply.run(fixture.writer, on: &disk)
        first += 1
      } catch {
        kept += 1
        #expect(error.kind == .refused, "call \(index + 1): \(error)")
        #expect(fixture.text("assets/b.md") == "old b\n", "call \(index + 1)")
        #expect(fixture.text("campaigns/c.md") == nil, "call \(index + 1)")
      }
      #expect(fixture.text("assets/a.md") == "theirs\n", "call \(index + 1)")
    }
    #expect(kept > 30)
    #expect(first > 5)
  }

  /// Reads, changes one field, writes; and again while somebody else was faster.
  private static func set(_ field: Int, in path: String) throws {
    while true {
      guard let data = FileManager.default.contents(atPath: path + "/assets/a.md") else { return }
      let old = String(decoding: data, as: UTF8.self)
      let new = old.replacing("field\(field): old\n", with: "field\(field): new\n")
      let edit = Edit(title: "set \(field)", changes: [change("assets/a.md", old, new)])
      do throws(WriteError) {
        _ = try WorkspaceWriter(folder: path).apply(edit)
        return
      } catch .conflict {
        continue
      }
    }
  }

  private func locked(by text: String) throws -> WritingFixture {
    let fixture = try WritingFixture()
    try fixture.folder.write(Array(text.utf8), to: ".stagecraft/lock")
    return fixture
  }

  private func writer(_ fixture: WritingFixture) -> WorkspaceWriter {
    WorkspaceWriter(folder: fixture.folder.path, identity: .current, patience: 30)
  }
}
