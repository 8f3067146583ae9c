import Foundation
import TestSupport
import Testing

@Suite(
  "T1: power loss, every command that writes",
  .enabled(if: SystemTrace.isPossible, "strace is not here, or may not trace"))
struct T1TracedProgramTests {
  @Test(
    "Each file is written beside, synced, renamed, and its folder synced, in this order",
    arguments: WritingCommand.all)
  func order(command: WritingCommand) throws {
    let workspace = try SmallWorkspace(before: command)
    let old = workspace.files()
    let trace = try SystemTrace(of: command, in: workspace)
    let changed = Set(workspace.files().filter { old[$0.key] != $0.value }.keys)
    let gone = Set(old.keys).subtracting(workspace.files().keys)
    #expect(!changed.isEmpty || !gone.isEmpty)

    // Written, and not synced since.
    var dirty: Set<String> = []
    var placed: Set<String> = []
    for (index, call) in trace.calls.enumerated() {
      switch call {
      case .write(let path):
        #expect(path.contains("/.stagecraft-"), "\(path) is written in its place")
        dirty.insert(path)
      case .sync(let path):
        dirty.remove(path)
      case .rename(let path, let target):
        #expect(!dirty.contains(path), "\(path) is renamed before it is synced")
        placed.insert(target)
        #expect(trace.syncsFolder(of: target, after: index), "\(target)")
      case .unlink(let path):
        if gone.contains(path) { #expect(trace.syncsFolder(of: path, after: index), "\(path)") }
      }
    }
    #expect(changed.subtracting(placed) == [])
  }
}
