import Foundation
import TestSupport
import Testing

@Suite(
  "T2: the N-th call of the program fails",
  .enabled(if: Fault.isPossible, "no C compiler builds faults.c here"))
struct T2FailingProgramTests {
  @Test(
    "Each call failing: exit 4 and the path, or done without it; the next command works",
    arguments: WritingCommand.different)
  func failing(command: WritingCommand) async throws {
    let before = try SmallWorkspace(before: command)
    let (old, new) = (before.files(), try before.files(after: command))
    #expect(old != new)
    try await EveryCall.of(command, [ENOSPC, EIO, EACCES].map { .error($0) }) {
      (workspace, ending, hit) throws in
      if ending.code == 0 {
        // What is reported or set up of a library depends on what of it could be read.
        let isReport =
          hit.hasPrefix("open ") && ["gaps", "init", "report"].contains(command.words[0])
        #expect(workspace.files() == new || isReport, "\(hit)")
        #expect(try workspace.run(WritingCommand.next).code == 0, "\(hit)")
      } else {
        #expect(ending.code == 4, "\(hit): \(ending.errors)")
        #expect(Self.namesPath(ending.errors, workspace), "\(hit): \(ending.errors)")
        #expect(workspace.files() == old, "\(hit): \(ending.errors)")
        #expect(try workspace.run(command.words).code == 0, "\(hit)")
        #expect(workspace.files() == new, "\(hit), once more")
      }
      #expect(workspace.leftovers() == [], "\(hit)")
    }
  }

  @Test("Writes that take half of their bytes come to the same")
  func short() async throws {
    let before = try SmallWorkspace(before: .set)
    let new = try before.files(after: .set)
    try await EveryCall.of(.set, [.short]) { (workspace, ending, hit) throws in
      #expect(ending.code == 0, "\(hit): \(ending.errors)")
      #expect(workspace.files() == new, "\(hit)")
      #expect(workspace.leftovers() == [], "\(hit)")
    }
  }

  /// Whether a message names, between quotes, something in the workspace.
  private static func namesPath(_ message: String, _ workspace: SmallWorkspace) -> Bool {
    message.split(separator: "\"", omittingEmptySubsequences: false).enumerated().contains {
      guard $0.offset % 2 == 1 else { return false }
      let path = $0.element.hasPrefix("/") ? "\($0.element)" : "\(workspace.path)/w/\($0.element)"
      return path.hasPrefix(workspace.path)
    }
  }
}
