import Foundation
import TestSupport
import Testing
import Workbench

/// Two people, or one on two branches, log at the same time, and git merges what they wrote.
@Suite("Logs merge", .enabled(if: Git.isThere, "git is not installed"))
struct LogMergeTests {
  /// Runs lines in the workspace of a clone, then commits.
  private func work(_ lines: [String], in clone: String, as person: String) async throws {
    var session = try Sample.session(in: clone + "/content")
    session.surroundings.person = person
    for line in lines {
      let result = await session.run(line: line)
      #expect(result.status == .done, "\(line) → \(result.errorOutput)")
    }
    try Git.run(["add", "-A"], in: clone)
    try Git.run(["commit", "-q", "-m", "Work of \(person)"], in: clone)
  }

  /// The conversations of the merged work of two clones: `OUTCOME VALUE BY NOTE` of no-time.
  private func merged(
    _ first: (person: String, lines: [String]), _ second: (person: String, lines: [String])
  ) async throws -> [String] {
    let folder = try TemporaryFolder.sample()
    let origin = folder.path
    try Git.run(["init", "-q", "-b", "main"], in: origin)
    try Git.run(["add", "-A"], in: origin)
    try Git.run(["commit", "-q", "-m", "The sample"], in: origin)
    let clones = try TemporaryFolder()
    for (name, work) in [("one", first), ("two", second)] {
      try Git.run(["clone", "-q", origin, clones.at(name)], in: origin)
      try await self.work(work.lines, in: clones.at(name), as: work.person)
    }
    try Git.run(
      ["pull", "-q", "--no-rebase", "--no-edit", clones.at("two"), "main"],
      in: clones.at("one"))
    var session = try Sample.session(in: clones.at("one") + "/content")
    let check = await session.run(line: "check severity:error")
    #expect(check.output.hasPrefix("No finding matches."), "\(check.output)")
    let row = try await JSONAnswer.of("objection show no-time", in: &session).rows.first
    let talks = try #require(row?["conversations"] as? [[String: Any]])
    return talks.filter { $0["date"] as? String == "2026-11-22" }.map {
      "\($0["outcome"] ?? "") \($0["value"] ?? "") \($0["by"] ?? "") \($0["note"] ?? "")"
    }.sorted()
  }

  private static func log(_ value: Int, _ note: String) -> String {
    "objection log no-time outcome=open value=\(value) note=\(note)"
  }

  @Test("Two people's logs, each with something undone, merge to the sum of what stands")
  func twoPeople() async throws {
    let found = try await merged(
      ("raj", [Self.log(1, "a"), Self.log(2, "b"), "undo", Self.log(3, "c")]),
      ("ines", [Self.log(4, "d"), "undo", Self.log(5, "e")]))
    #expect(found == ["open 1 raj a", "open 3 raj c", "open 5 ines e"])
  }

  @Test("So do one person's two branches, with the attribute the sample's log has")
  func twoBranches() async throws {
    let found = try await merged(
      ("raj", [Self.log(1, "a"), Self.log(2, "b"), "undo"]),
      ("raj", [Self.log(4, "d"), Self.log(5, "e"), "undo", "redo"]))
    #expect(found == ["open 1 raj a", "open 4 raj d", "open 5 raj e"])
  }

  @Test("A log begun on both sides merges too")
  func begunTwice() async throws {
    let found = try await merged(
      ("mona", [Self.log(1, "a") + " by=mona"]), ("mona", [Self.log(2, "b") + " by=mona"]))
    #expect(found == ["open 1 mona a", "open 2 mona b"])
  }
}
