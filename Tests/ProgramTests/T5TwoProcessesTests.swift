import Foundation
import TestSupport
import Testing

@Suite("T5: two processes at once")
struct T5TwoProcessesTests {
  @Test("Two processes with two hundred edits each of one file: all four hundred are there")
  func fourHundred() throws {
    let folder = try TemporaryFolder(WritingCommand.files)
    for field in ["industry", "region"] {
      let lines = (1...200).map { "asset set a \(field)+=\(field)-\($0)" }
      try folder.write(lines.joined(separator: "\n"), to: "\(field).txt")
    }
    let ending = try BuiltProgram.shell(
      """
      "$P" -w w run industry.txt >one.log & first=$!
      "$P" -w w run region.txt >two.log; second=$?
      wait $first && exit $second
      """, folder: folder.path, patience: 300)
    #expect(ending.errors == "")
    #expect(ending.code == 0)
    let text = try #require(folder.text("w/assets/a.md"))
    let words = Set(text.split { ", []\n".contains($0) })
    let present = ["industry", "region"].flatMap { field in
      (1...200).filter { words.contains("\(field)-\($0)") }
    }
    #expect(present.count == 400)
    #expect(folder.text("one.log")?.split(separator: "\n").count == 200)
    #expect(folder.text("two.log")?.split(separator: "\n").count == 200)
  }

  @Test(
    "A file that an editor saves at any moment of a command is never overwritten",
    .enabled(if: Fault.isPossible, "no C compiler builds faults.c here"))
  func editor() async throws {
    let theirs = "---\ntitle: Theirs\nformat: blog\nowner: ines\n---\n"
    let merged = theirs.replacing("ines", with: "new")
    let refusals = Refusals()
    try await EveryCall.of(.set, [.save(file: "{}/w/assets/a.md", text: theirs)]) {
      (workspace, ending, hit) async throws in
      // Between the last look and the rename nobody can look: one call.
      if hit.hasPrefix("rename w/assets/"), hit.hasSuffix("-0.new") { return }
      let now = workspace.files()
      let a = String(decoding: now["w/assets/a.md"] ?? [], as: UTF8.self)
      #expect(a == theirs || a == merged, "\(hit)")
      guard ending.code != 0 else { return }
      #expect(ending.code == 5, "\(hit): \(ending.errors)")
      #expect(ending.errors.contains("assets/a.md"), "\(hit)")
      #expect(a == theirs, "\(hit)")
      let b = String(decoding: now["w/assets/b.md"] ?? [], as: UTF8.self)
      #expect(b == WritingCommand.files["w/assets/b.md"], "\(hit)")
      #expect(workspace.leftovers() == [], "\(hit)")
      await refusals.add()
    }
    #expect(await refusals.count > 10)
  }

  private actor Refusals {
    private(set) var count = 0
    func add() { count += 1 }
  }

  @Test(
    "The lock of a process that was killed clears itself",
    .enabled(if: Fault.isPossible, "no C compiler builds faults.c here"))
  func staleLock() throws {
    let workspace = try SmallWorkspace(before: .set)
    let calls = try Fault.calls(of: .set, in: workspace)
    let ending = try workspace.run(
      WritingCommand.set.words, fault: Fault(kind: .kill, number: calls - 10))
    #expect(ending.code == nil)
    #expect(workspace.exists("w/.stagecraft/lock"))
    #expect(try workspace.run(WritingCommand.next).code == 0)
    #expect(!workspace.exists("w/.stagecraft/lock"))
  }
}
