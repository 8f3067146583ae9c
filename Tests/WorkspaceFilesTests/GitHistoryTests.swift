import Foundation
import FunnelCore
import TestSupport
import Testing

@testable import WorkspaceFiles

@Suite("The history of a folder, beside what git says", .enabled(if: Git.isThere, "needs git"))
struct GitHistoryTests {
  /// Every commit and all its files are as git says.
  private func check(_ fixture: GitFixture, _ below: String = "") throws {
    let history = try fixture.history(below)
    #expect(try history.head == fixture.git(["rev-parse", "HEAD"]))
    for id in try fixture.git(["rev-list", "--all"]).split(separator: "\n").map(String.init) {
      let commit = try #require(try history.commit(named: id))
      #expect(try history.byPath(commit) == fixture.expected(id, below))
      let told = try fixture.git(["show", "-s", "--format=%an|%ct|%s|%P|%T|%cs", id])
      let own = [
        commit.author, String(commit.time), commit.subject,
        commit.parents.joined(separator: " "), commit.tree.hex, commit.day.description,
      ]
      #expect(own.joined(separator: "|") == told)
    }
  }

  @Test("Loose objects, packs with differences, and packs beside loose objects are read alike")
  func forms() throws {
    let fixture = try GitFixture()
    try fixture.fill(commits: 12, files: 4)
    try check(fixture)
    try fixture.git(["gc", "-q", "--aggressive"])
    #expect(fixture.objectFiles().contains { $0.hasSuffix(".pack") })
    let pack = try fixture.git(
      ["verify-pack", "-v"] + fixture.objectFiles().filter { $0.hasSuffix(".idx") })
    #expect(pack.contains("chain length = 3"))
    try check(fixture)
    try fixture.commit(["assets/new.md": "New."])
    try check(fixture)
  }

  @Test("Differences that name their base by its id are read")
  func referenceDeltas() throws {
    let fixture = try GitFixture()
    try fixture.fill(commits: 5)
    try fixture.git(["-c", "repack.useDeltaBaseOffset=false", "repack", "-q", "-a", "-d", "-f"])
    try fixture.git(["prune-packed"])
    try check(fixture)
  }

  @Test("An index with offsets of 64 bits is read")
  func largeOffsets() throws {
    let fixture = try GitFixture()
    try fixture.fill(commits: 4)
    try fixture.git(["gc", "-q"])
    let index = try #require(fixture.objectFiles().first { $0.hasSuffix(".idx") })
    try FileManager.default.removeItem(atPath: fixture.folder.at(index))
    try fixture.git([
      "index-pack", "--index-version=2,0x40", String(index.dropLast(4)) + ".pack",
    ])
    try check(fixture)
  }

  @Test("Names in packed-refs count where no file has them")
  func packedReferences() throws {
    let fixture = try GitFixture()
    let first = try fixture.commit(["a.md": "1"])
    try fixture.git(["tag", "-a", "v1", "-m", "One"])
    try fixture.git(["tag", "light"])
    try fixture.git(["branch", "team/side"])
    try fixture.git(["pack-refs", "--all"])
    let second = try fixture.commit(["a.md": "2"])
    let history = try fixture.history()
    #expect(try history.head == second)
    for name in ["v1", "light", "team/side", "refs/heads/team/side", "tags/light"] {
      #expect(try history.commit(named: name)?.id == first)
    }
    #expect(try history.commit(named: "main")?.id == second)
    try fixture.git(["pack-refs", "--all"])
    #expect(try history.head == second)
    #expect(try history.commit(named: "nothing") == nil)
    #expect(try history.commit(named: "../../HEAD") == nil)
  }

  @Test("The start of an id is enough where it is one commit's only")
  func prefixes() throws {
    let fixture = try GitFixture()
    try fixture.fill(commits: 3)
    for isPacked in [false, true] {
      if isPacked { try fixture.git(["gc", "-q"]) }
      let id = try fixture.git(["rev-parse", "HEAD~1"])
      let history = try fixture.history()
      #expect(try history.commit(named: String(id.prefix(9)))?.id == id)
      #expect(try history.commit(named: String(id.prefix(9)).uppercased())?.id == id)
      #expect(try history.commit(named: String(id.prefix(3))) == nil)
      let tree = try fixture.git(["rev-parse", "HEAD^{tree}"])
      #expect(throws: GitHistoryError.notACommit(tree)) { try history.commit(named: tree) }
    }
  }

  @Test("A prefix that several commits share is refused with their ids")
  func ambiguity() throws {
    let fixture = try GitFixture()
    var starts: [String: [String]] = [:]
    var shared: [String]?
    let tree = try fixture.git(["write-tree"])
    for number in 0..<2000 where shared == nil {
      let id = try fixture.git(
        ["commit-tree", tree, "-m", "\(number)"],
        ["GIT_AUTHOR_DATE": "1767225600 +0000", "GIT_COMMITTER_DATE": "1767225600 +0000"])
      starts[String(id.prefix(4)), default: []].append(id)
      shared = starts.values.first { $0.count > 1 }
    }
    let ids = try #require(shared).sorted()
    let prefix = String(ids[0].prefix(4))
    try fixture.git(["update-ref", "HEAD", ids[0]])
    let history = try fixture.history()
    #expect(throws: GitHistoryError.ambiguous(prefix, ids: ids)) {
      try history.commit(named: prefix)
    }
  }

  @Test("Before the first commit there is no head and no commit")
  func unborn() throws {
    let fixture = try GitFixture()
    let history = try fixture.history()
    #expect(try history.head == nil)
    #expect(try history.commit(named: "HEAD") == nil)
    #expect(try history.commit(on: Day(number: 30_000)) == nil)
  }

  @Test("A folder that no repository holds has no history")
  func none() throws {
    #expect(GitHistory(holding: try TemporaryFolder().path) == nil)
    #expect(GitHistory(holding: "/nowhere/at/all") == nil)
  }

  @Test("A detached HEAD, a worktree and a submodule have a history")
  func places() throws {
    let fixture = try GitFixture()
    let first = try fixture.commit(["a.md": "1"])
    let second = try fixture.commit(["a.md": "2"])
    try fixture.git(["checkout", "-q", first])
    #expect(try fixture.history().head == first)
    try fixture.git(["worktree", "add", "-q", "-b", "other", "tree", second])
    let worktree = try fixture.history("tree")
    #expect(try worktree.head == second)
    let commit = try #require(try worktree.commit(named: "HEAD"))
    #expect(try worktree.byPath(commit) == ["a.md": Array("2".utf8)])
    let outer = try GitFixture()
    try outer.git([
      "-c", "protocol.file.allow=always", "submodule", "add", "-q", fixture.folder.path, "inner",
    ])
    try outer.commit(["b.md": "b"])
    #expect(try outer.history("inner").head == first)
    #expect(try outer.history().head == outer.git(["rev-parse", "HEAD"]))
    let all = try #require(try outer.history().commit(named: "HEAD"))
    #expect(try outer.history().files(of: all).map(\.path) == ["b.md"])
  }

  @Test("Objects are borrowed from another repository")
  func alternates() throws {
    let fixture = try GitFixture()
    try fixture.fill(commits: 3)
    let clone = try TemporaryFolder()
    try Git.run(["clone", "-q", "--shared", fixture.folder.path, "c"], in: clone.path)
    let history = try #require(GitHistory(holding: clone.at("c")))
    let commit = try #require(try history.commit(named: "HEAD"))
    #expect(try history.byPath(commit) == fixture.expected("HEAD"))
    // A circle ends.
    try fixture.folder.write(
      clone.at("c/.git/objects") + "\n", to: ".git/objects/info/alternates")
    #expect(try history.byPath(commit) == fixture.expected("HEAD"))
  }

  @Test("A workspace in a folder of the repository has paths from there")
  func subfolder() throws {
    let fixture = try GitFixture()
    try fixture.commit(["docs/content/a.md": "1", "docs/b.md": "2", "c.md": "3"])
    try check(fixture, "docs/content")
    try fixture.git(["gc", "-q"])
    try check(fixture, "docs")
    try FileManager.default.createDirectory(
      atPath: fixture.folder.at("later"), withIntermediateDirectories: true)
    let commit = try #require(try fixture.history().commit(named: "HEAD"))
    #expect(try fixture.history("later").files(of: commit).isEmpty)
  }

  @Test("Links, submodules, hidden files and what is no text of a workspace are left out")
  func leftOut() throws {
    let fixture = try GitFixture()
    try fixture.folder.link("link.md", to: "a.md")
    try fixture.folder.link("folder", to: "/etc")
    let large = String(repeating: "x", count: 8 * 1024 * 1024 + 1)
    let id = try fixture.commit([
      "a.md": "1", ".hidden/b.md": "2", "picture.png": "3", "node_modules/c.md": "4",
      "stagecraft.yml": "name: T\n", "log/objections-q.csv": "x\n", "large.md": large,
    ])
    let history = try fixture.history()
    let commit = try #require(try history.commit(named: id))
    let paths = ["a.md", "log/objections-q.csv", "stagecraft.yml"]
    #expect(try history.files(of: commit).map(\.path) == paths)
    try fixture.git(["gc", "-q"])
    #expect(try history.files(of: commit).map(\.path) == paths)
  }

  @Test("The commit of a day is the last one by the committer's own calendar")
  func days() throws {
    let fixture = try GitFixture()
    // 23:30 in New York is the next day in London; half past midnight in Delhi still the day before.
    let first = try fixture.commit(at: "2026-03-01T23:30:00-0500")
    let second = try fixture.commit(at: "2026-03-03T00:30:00+0530")
    let third = try fixture.commit(at: "2026-03-03T12:00:00+0000")
    let history = try fixture.history()
    func id(_ day: String) throws -> String? { try history.commit(on: #require(Day(day)))?.id }
    #expect(try id("2026-02-28") == nil)
    #expect(try id("2026-03-01") == first)
    #expect(try id("2026-03-02") == first)
    #expect(try id("2026-03-03") == third)
    #expect(try id("2027-01-01") == third)
    #expect(try history.commit(named: second)?.day == Day("2026-03-03"))
    #expect(try history.commit(named: second)?.offset == 330)
  }

  @Test("Merged branches count on the day of the merge")
  func merges() throws {
    let fixture = try GitFixture()
    let base = try fixture.commit(["a.md": "1"], at: "2026-03-01T12:00:00+0000")
    try fixture.git(["checkout", "-q", "-b", "side"])
    try fixture.commit(["b.md": "1"], at: "2026-03-02T12:00:00+0000", by: "Eve")
    try fixture.git(["checkout", "-q", "main"])
    let main = try fixture.commit(["c.md": "1"], at: "2026-03-03T12:00:00+0000", by: "Finn")
    try fixture.git(
      ["merge", "-q", "--no-ff", "-m", "M", "side"],
      [
        "GIT_AUTHOR_NAME": "Gil", "GIT_AUTHOR_DATE": "2026-03-05T12:00:00+0000",
        "GIT_COMMITTER_DATE": "2026-03-05T12:00:00+0000",
      ])
    let history = try fixture.history()
    #expect(try history.commit(on: #require(Day("2026-03-02")))?.id == base)
    #expect(try history.commit(on: #require(Day("2026-03-04")))?.id == main)
    let before = try #require(try history.commit(named: base))
    let authors = try history.authors(of: ["a.md", "b.md", "c.md"], after: before)
    #expect(authors == ["b.md": "Gil", "c.md": "Finn"])
    // The branch and the line part at the first commit.
    let side = try #require(try history.commit(named: "side"))
    #expect(try history.authors(of: ["b.md", "c.md"], after: side) == authors)
  }

  @Test("Whoever changed, added or removed a file last is its author")
  func authors() throws {
    let fixture = try GitFixture()
    let start = try fixture.commit(["w/x/a.md": "1", "w/b.md": "1", "w/c.md": "1", "d.md": "1"])
    try fixture.commit(["w/x/a.md": "2", "w/b.md": "2"], by: "Eve")
    try fixture.commit(["w/x/a.md": "3", "w/y/new.md": "1"], by: "Françoise Ünal")
    try FileManager.default.removeItem(atPath: fixture.folder.at("w/c.md"))
    try fixture.commit(by: "Gil")
    try fixture.commit(["d.md": "2"], by: "Hal")
    for isPacked in [false, true] {
      if isPacked { try fixture.git(["gc", "-q"]) }
      let history = try fixture.history("w")
      let commit = try #require(try history.commit(named: start))
      let paths = ["x/a.md", "b.md", "c.md", "y/new.md", "never.md", "../d.md"]
      #expect(
        try history.authors(of: paths, after: commit) == [
          "x/a.md": "Françoise Ünal", "y/new.md": "Françoise Ünal", "b.md": "Eve", "c.md": "Gil",
        ])
      let head = try #require(try history.commit(named: "HEAD"))
      #expect(try history.authors(of: paths, after: head) == [:])
    }
  }

  @Test("A shallow clone says where its history starts")
  func shallow() throws {
    let fixture = try GitFixture()
    for day in 1...4 {
      try fixture.commit(["a.md": "\(day)"], at: "2026-03-0\(day)T12:00:00+0000")
    }
    let clone = try TemporaryFolder()
    try Git.run(
      ["clone", "-q", "--depth", "2", "file://" + fixture.folder.path, "c"], in: clone.path)
    let history = try #require(GitHistory(holding: clone.at("c")))
    let start = try #require(Day("2026-03-03"))
    let third = try #require(try history.commit(on: start))
    #expect(try history.byPath(third) == ["a.md": Array("3".utf8)])
    let place = try #require(SystemPath.resolved(clone.at("c/.git")))
    let error = GitHistoryError.shallow(place, start: start)
    #expect(throws: error) { try history.commit(on: #require(Day("2026-03-02"))) }
    #expect(error.message.contains("starts on 2026-03-03: it is a shallow clone"))
    #expect(try history.authors(of: ["a.md"], after: third) == ["a.md": "Dana"])
  }

  @Test("Of a repository with SHA-256 only the head is read, and the rest says why")
  func longNames() throws {
    let fixture = try GitFixture(["--object-format=sha256"])
    let id = try fixture.commit(["a.md": "1"])
    #expect(id.count == 64)
    let history = try fixture.history()
    #expect(try history.head == id)
    let error = #expect(throws: GitHistoryError.self) { try history.commit(named: "HEAD") }
    #expect(error?.message.hasSuffix("its objects are named by SHA-256") == true)
  }

  @Test("A past workspace is read from a private folder that is gone afterwards")
  func pastWorkspace() async throws {
    let fixture = try GitFixture()
    let files = [
      "team/w/stagecraft.yml": "name: T\nassets: [own, ../blog]\n", "team/w/own/a.md": "# A\n",
      "team/blog/b.md": "# B\n", "team/other.md": "# C\n",
    ]
    let id = try fixture.commit(files)
    try fixture.commit(["team/w/own/a.md": "# Later\n"])
    let history = try fixture.history("team/w")
    let commit = try #require(try history.commit(named: id))
    let outside = try #require(SystemPath.resolved(fixture.folder.at("team/blog")))
    var place = ""
    let titles = try await history.withFiles(of: commit, and: [outside, "/etc"]) { path in
      place = path
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
      #expect(mode as? Int == 0o700)
      #expect(!FileManager.default.fileExists(atPath: path + "/../other.md"))
      let reading = try await WorkspaceFolder(path: path).read()
      return reading.workspace.assets.map(\.title).sorted()
    }
    #expect(titles == ["A", "B"])
    #expect(place.hasSuffix("/team/w"))
    #expect(!FileManager.default.fileExists(atPath: place))
    await #expect(throws: CancellationError.self) {
      try await history.withFiles(of: commit) { path in
        place = path
        throw CancellationError()
      }
    }
    #expect(!FileManager.default.fileExists(atPath: place))
  }
}
