import TestSupport
import Testing

@Suite(
  "T4: the program is killed inside a step that spans files",
  .enabled(if: Fault.isPossible, "no C compiler builds faults.c here"))
struct T4InterruptedProgramTests {
  @Test("Killed at each of its calls, 200 times and more, the next start sees all old or all new")
  func killed() async throws {
    var kills = 0
    for command in [WritingCommand.set, .undo, .answer, .add] {
      let before = try SmallWorkspace(before: command)
      let (old, new) = (before.files(), try before.files(after: command))
      kills += try await EveryCall.of(command, [.kill]) {
        (workspace, ending, hit) throws in
        #expect(ending.code == nil, "\(hit)")
        for (name, bytes) in workspace.files() where !name.contains(".stagecraft-") {
          #expect(bytes == old[name] || bytes == new[name], "torn \(name) at \(hit)")
        }
        #expect(try workspace.run(["log"]).code == 0, "\(hit)")
        let now = workspace.files()
        #expect(now == old || now == new, "\(hit)")
        let next = now == old ? command.words : WritingCommand.next
        #expect(try workspace.run(next).code == 0, "\(hit)")
        #expect(workspace.leftovers() == [], "\(hit)")
      }
    }
    #expect(kills >= 200)
  }
}
