import Foundation
import Testing

@testable import WorkspaceFiles

@Suite("T2: the N-th call fails")
struct T2FailingCallTests {
  @Test(
    "Each call failing once: all old with an error or all new without, and nothing left behind",
    arguments: WriterOperation.allCases, [ENOSPC, EIO, EACCES])
  func failing(operation: WriterOperation, code: Int32) throws {
    let new = try operation.after()
    var failures = 0
    for number in 1... {
      let fixture = try operation.prepared()
      let old = fixture.files()
      var disk = Disk(Faults(failAt: number, code: code))
      do throws(WriteError) {
        try operation.run(fixture.writer, on: &disk)
        #expect(fixture.files() == new, "call \(number)")
      } catch {
        failures += 1
        #expect(error.kind == .io, "call \(number): \(error)")
        guard case .io(let path, _) = error else { continue }
        #expect(!path.isEmpty)
        #expect(fixture.files() == old, "call \(number): \(error)")
        var next = Disk()
        _ = try? operation.run(fixture.writer, on: &next)
        #expect(fixture.files() == new, "call \(number), the next command")
      }
      let step = try fixture.writer.apply(
        Edit(title: "next", changes: [change("assets/next.md", nil, "x")]))
      #expect(step.number == 2)
      #expect(try fixture.state() == [".gitignore", "steps"], "call \(number)")
      if disk.count < number { break }
    }
    #expect(failures > 40)
  }

  @Test("A disk that is full from some call on: nothing is lost and nothing stays half done")
  func full() throws {
    for operation in WriterOperation.allCases {
      let new = try operation.after()
      for number in 1... {
        let fixture = try operation.prepared()
        let old = fixture.files()
        var disk = Disk(Faults(failAt: number, code: ENOSPC, isLasting: true))
        let isDone = (try? operation.run(fixture.writer, on: &disk)) != nil
        try fixture.writer.recover()
        #expect(fixture.files() == (isDone ? new : old), "\(operation) call \(number)")
        if disk.count < number { break }
      }
    }
  }

  @Test("Writes that take one byte at a time come to the same")
  func shortWrites() throws {
    let fixture = try WriterOperation.apply.prepared()
    var disk = Disk(Faults(mostPerWrite: 1))
    try WriterOperation.apply.run(fixture.writer, on: &disk)
    #expect(fixture.files() == (try WriterOperation.apply.after()))
    _ = try fixture.writer.undo()
    #expect(fixture.text("assets/b.md") == "old b\n")
  }

  @Test("A report that fails at any call leaves the old one and nothing beside it")
  func report() throws {
    var failures = 0
    for number in 1... {
      let fixture = try WritingFixture(["gaps.md": "old"])
      var disk = Disk(Faults(failAt: number, code: ENOSPC))
      do throws(WorkspaceFolderError) {
        try OutputFile.write(Array("new".utf8), to: fixture.folder.at("gaps.md"), on: &disk)
        #expect(fixture.files() == ["gaps.md": "new"])
      } catch {
        failures += 1
        #expect(fixture.files() == ["gaps.md": "old"], "call \(number)")
      }
      if disk.count < number { break }
    }
    #expect(failures > 10)
  }
}
