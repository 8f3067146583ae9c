import Foundation
import TestSupport
import Testing

@Suite("T3: the program is killed at any moment")
struct T3KilledProgramTests {
  private static let assets = ["a", "b", "c"]

  @Test("500 kills: each file old or new, never torn; what is left is ignored and cleaned")
  func killed() async throws {
    let all = try await withThrowingTaskGroup(of: KillDelays.self) { group in
      for worker in 1...2 {
        group.addTask { try Self.kill(250, worker) }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    func total(_ moment: KillDelays.Moment) -> Int { all.reduce(0) { $0 + $1.count(moment) } }
    let kills = all.reduce(0) { $0 + $1.kills }
    let shares = "\(total(.before)) before, \(total(.within)) within, \(total(.after)) after"
    #expect(kills == 500, "\(shares)")
    #expect(total(.before) >= 75, "\(shares)")
    #expect(total(.after) >= 75, "\(shares)")
  }

  /// Kills the program so often while it changes three files, each time in what the last left.
  private static func kill(_ count: Int, _ worker: Int) throws -> KillDelays {
    let workspace = try SmallWorkspace(before: .set, isOnDisk: true)
    var delays = KillDelays(runTime: try runTime(in: workspace), seed: UInt64(worker))
    var old = assets.map { text($0, in: workspace) }
    var round = 0
    while delays.kills < count, round < 3 * count {
      round += 1
      let owner = "owner=kill-\(worker)-\(round)"
      let delay = delays.next()
      let child = try start(["asset", "set", "a,b,c", owner], in: workspace)
      wait(delay, child, workspace)
      let isEnded = child.killed() != nil
      let new = old.map { changed($0, owner) }
      let now = assets.map { text($0, in: workspace) }
      let isNew = zip(now, new).map { $0 == $1 }
      for (index, name) in assets.enumerated() {
        #expect(now[index] == old[index] || isNew[index], "torn \(name), \(delay)")
      }
      let moment: KillDelays.Moment =
        isNew.allSatisfy { $0 } ? .after : isNew.contains(true) ? .within : .before
      delays.note(isEnded ? .ended : moment, after: delay)
      // The next command that writes finds no lock, and leaves nothing of the killed one.
      #expect(try workspace.run(["asset", "set", "d", "region=kill-\(round)"]).code == 0)
      #expect(workspace.leftovers() == [], "\(delay)")
      let seen = assets.map { text($0, in: workspace) }
      #expect(seen == old || seen == new, "half of a step, \(delay)")
      old = assets.map { text($0, in: workspace) }
    }
    return delays
  }

  private static func wait(
    _ delay: KillDelays.Delay, _ child: ChildProcess, _ workspace: SmallWorkspace
  ) {
    switch delay {
    case .sinceStart(let seconds): usleep(UInt32(seconds * 1_000_000))
    case .sinceChange(let seconds):
      let last = workspace.path + "/w/assets/c.md"
      let before = node(of: last)
      child.wait { node(of: last) != before }
      usleep(UInt32(seconds * 1_000_000))
    }
  }

  /// Which file has this name now.
  private static func node(of path: String) -> UInt64 {
    var status = stat()
    return stat(path, &status) == 0 ? UInt64(status.st_ino) : 0
  }

  /// The median of undisturbed runs, in seconds.
  private static func runTime(in workspace: SmallWorkspace) throws -> Double {
    let times = try (1...7).map { number in
      let start = ContinuousClock.now
      let child = try Self.start(["asset", "set", "a,b,c", "owner=run-\(number)"], in: workspace)
      #expect(child.end(within: BuiltProgram.patience) == 0)
      return (ContinuousClock.now - start) / .seconds(1)
    }
    return times.sorted()[3]
  }

  private static func start(
    _ words: [String], in workspace: SmallWorkspace
  ) throws -> ChildProcess {
    try ChildProcess(
      BuiltProgram.path(), ["-w", workspace.path + "/w"] + words,
      environment: BuiltProgram.environment([:]))
  }

  private static func text(_ name: String, in workspace: SmallWorkspace) -> String {
    String(decoding: workspace.files()["w/assets/\(name).md"] ?? [], as: UTF8.self)
  }

  /// The text of an asset with another owner.
  private static func changed(_ text: String, _ assignment: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.hasPrefix("owner: ")
        ? "owner: \(assignment.dropFirst("owner=".count))   # stays" : String(line)
    }.joined(separator: "\n")
  }
}
