import Foundation
import Testing

@testable import WorkspaceFiles

@Suite("T4: a step of several files is interrupted")
struct T4InterruptedStepTests {
  @Test(
    "Stopped dead at each call, the next start sees all old or all new",
    arguments: WriterOperation.allCases)
  func stopped(operation: WriterOperation) throws {
    let new = try operation.after()
    var (olds, news) = (0, 0)
    for number in 1... {
      let fixture = try operation.prepared()
      let old = fixture.files()
      var disk = Disk(Faults(stopAt: number))
      _ = try? operation.run(fixture.mortal, on: &disk)
      for (path, text) in fixture.files() where !path.contains("/.stagecraft-") {
        #expect(text == old[path] || text == new[path], "torn \(path) at call \(number)")
      }
      try fixture.writer.recover()
      let now = fixture.files()
      #expect(now == old || now == new, "call \(number)")
      if now == old { olds += 1 } else { news += 1 }
      var next = Disk()
      if now == old { _ = try operation.run(fixture.writer, on: &next) }
      #expect(fixture.files() == new, "call \(number), again")
      _ = try fixture.writer.apply(
        Edit(title: "next", changes: [change("assets/next.md", nil, "x")]))
      #expect(try fixture.state() == [".gitignore", "steps"], "call \(number)")
      if !disk.isStopped { break }
    }
    #expect(olds > 30)
    #expect(news > 2)
  }

  @Test("Recovery that is itself stopped or fails at each call is finished by the next")
  func recovering() throws {
    let (old, new) = (WriterOperation.before, try WriterOperation.apply.after())
    // The end of the way: all files are new, and the step is not committed.
    let fixture = try WriterOperation.apply.prepared()
    var traced = Disk(Faults(isTraced: true))
    try WriterOperation.apply.run(fixture.mortal, on: &traced)
    let commit = try #require(
      traced.calls.firstIndex { $0.kind == .rename && $0.path.hasSuffix("/pending") })
    for isStop in [true, false] {
      for number in 1... {
        let fixture = try WriterOperation.apply.prepared()
        var disk = Disk(Faults(stopAt: commit + 1))
        _ = try? WriterOperation.apply.run(fixture.mortal, on: &disk)
        #expect(fixture.files() == new)
        var second = Disk(
          isStop ? Faults(stopAt: number) : Faults(failAt: number, code: EIO))
        try? fixture.mortal.recover(on: &second)
        try fixture.writer.recover()
        #expect(fixture.files() == old, "call \(number)")
        if second.count < number { break }
      }
    }
  }

  @Test("After a kill, a file changed since stays, the rest is taken back, and it is said once")
  func changedAfterKill() throws {
    let fixture = try WriterOperation.apply.prepared()
    var traced = Disk(Faults(isTraced: true))
    let undisturbed = try WriterOperation.apply.prepared()
    try WriterOperation.apply.run(undisturbed.mortal, on: &traced)
    let commit = try #require(
      traced.calls.firstIndex { $0.kind == .rename && $0.path.hasSuffix("/pending") })
    var disk = Disk(Faults(stopAt: commit + 1))
    _ = try? WriterOperation.apply.run(fixture.mortal, on: &disk)
    try fixture.folder.write(Array("theirs\n".utf8), to: "assets/a.md")
    let difference = """
      --- a/assets/a.md
      +++ b/assets/a.md
      @@ -1 +1 @@
      -old a
      +theirs

      """
    #expect(
      throws: WriteError.interrupted(
        title: "campaign add", paths: ["assets/a.md"], difference: difference)
    ) { try fixture.writer.recover() }
    try fixture.writer.recover()
    var expected = WriterOperation.before
    expected["assets/a.md"] = "theirs\n"
    #expect(fixture.files() == expected)
    #expect(try fixture.writer.steps().isEmpty)
  }

  @Test("A damaged record is set aside, said once, and stops nothing")
  func damaged() throws {
    let fixture = try WriterOperation.apply.prepared()
    try fixture.folder.write(Array("stagecraft-step 1\nkind".utf8), to: ".stagecraft/pending")
    #expect(throws: WriteError.self) { try fixture.writer.recover() }
    _ = try fixture.writer.apply(WriterOperation.edit)
    #expect(try fixture.state() == [".gitignore", "damaged", "steps"])
  }

  @Test("A report whose process was killed leaves nothing once the next is written")
  func killedReport() throws {
    let fixture = try WritingFixture(["gaps.md": "old"])
    let leftover = WritingFixture.gone.temporaryPrefix + "1.new"
    let living = ProcessIdentity.current.temporaryPrefix + "1.new"
    for name in [leftover, living] { try fixture.folder.write([0x78], to: name) }
    try OutputFile.write(Array("new".utf8), to: fixture.folder.at("gaps.md"))
    #expect(fixture.files() == ["gaps.md": "new", living: "x"])
  }
}
