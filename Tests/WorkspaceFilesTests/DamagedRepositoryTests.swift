import Foundation
import FunnelCore
import TestSupport
import Testing

@testable import WorkspaceFiles

@Suite("Damaged and hostile repositories", .enabled(if: Git.isThere, "needs git"))
struct DamagedRepositoryTests {
  private func files(_ fixture: GitFixture) throws -> [String: [UInt8]] {
    let history = try fixture.history()
    guard let commit = try history.commit(named: "HEAD") else { return [:] }
    return try history.byPath(commit)
  }

  @Test("A changed byte anywhere is an error or changes nothing", arguments: [false, true])
  func flips(isPacked: Bool) throws {
    let fixture = try GitFixture()
    try fixture.fill(commits: 3, files: 4)
    if isPacked { try fixture.git(["gc", "-q", "--aggressive"]) }
    let expected = try files(fixture)
    #expect(expected.count == 4)
    var random = SplitMix(seed: 17)
    var refused = 0
    for name in fixture.objectFiles() where !name.contains("/info/") {
      let bytes = try #require(fixture.folder.bytes(name))
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o644], ofItemAtPath: fixture.folder.at(name))
      let step = isPacked ? max(1, bytes.count / 400) : max(1, bytes.count / 12)
      for place in stride(from: 0, to: bytes.count, by: step) {
        var changed = bytes
        changed[place] ^= 1 << UInt8(random.next() % 8)
        try fixture.folder.write(changed, to: name)
        do { #expect(try files(fixture) == expected) } catch {
          #expect(error is GitHistoryError)
          refused += 1
        }
      }
      for cut in [0, 1, bytes.count / 2, bytes.count - 21, bytes.count - 1] where cut >= 0 {
        try fixture.folder.write(Array(bytes[..<cut]), to: name)
        do { #expect(try files(fixture) == expected) } catch {
          #expect(error is GitHistoryError)
        }
      }
      try fixture.folder.write(bytes, to: name)
    }
    #expect(refused > 40)
    #expect(try files(fixture) == expected)
  }

  @Test("An object that is gone is named")
  func missing() throws {
    let fixture = try GitFixture()
    try fixture.commit(["a.md": "1"])
    let id = try fixture.git(["rev-parse", "HEAD:a.md"])
    let place = ObjectFile(try #require(ObjectId(hex: id.utf8)))
    try FileManager.default.removeItem(
      atPath: fixture.folder.at(".git/objects/\(place.folder)/\(place.name)"))
    let error = #expect(throws: GitHistoryError.self) { try files(fixture) }
    #expect(error?.message.hasSuffix("lacks its object \(id)") == true)
  }

  @Test(
    "HEAD leads nowhere but to a name below refs",
    arguments: [
      "ref: ../../secret", "ref: refs/../../../secret", "ref: /etc/passwd",
      "ref: refs/heads/a.lock",
      "ref: refs/heads//main", "ref: refs/heads/.main", "ref: HEAD", "ref: refs/heads/m\u{0}n",
      "nonsense", "", "ref:", "0123",
    ])
  func headNames(text: String) throws {
    let fixture = try GitFixture()
    try fixture.commit(["a.md": "1"])
    try fixture.folder.write(text + "\n", to: ".git/HEAD")
    let error = #expect(throws: GitHistoryError.self) { try fixture.history().head }
    #expect(error?.message.contains("HEAD\" is damaged") == true)
  }

  @Test("Names that lead in a circle end")
  func circle() throws {
    let fixture = try GitFixture()
    try fixture.folder.write("ref: refs/heads/b\n", to: ".git/refs/heads/a")
    try fixture.folder.write("ref: refs/heads/a\n", to: ".git/refs/heads/b")
    try fixture.folder.write("ref: refs/heads/a\n", to: ".git/HEAD")
    let error = #expect(throws: GitHistoryError.self) { try fixture.history().head }
    #expect(error?.message.hasSuffix("it leads in a circle") == true)
  }

  @Test("Links and pipes inside of a repository are not opened")
  func links() throws {
    let secret = try TemporaryFolder(["main": String(repeating: "a", count: 40) + "\n"])
    for name in ["HEAD", "refs/heads/main", "refs/heads", "refs", "objects", "packed-refs"] {
      for isPipe in [false, true] {
        let fixture = try GitFixture()
        try fixture.commit(["a.md": "1"])
        if name == "packed-refs" {
          try FileManager.default.removeItem(atPath: fixture.folder.at(".git/refs/heads/main"))
        }
        try? FileManager.default.removeItem(atPath: fixture.folder.at(".git/" + name))
        if isPipe {
          try fixture.folder.pipe(".git/" + name)
        } else {
          let target = name.hasSuffix("main") ? secret.at("main") : secret.path
          try fixture.folder.link(".git/" + name, to: target)
        }
        // Without HEAD or objects it is no repository at all.
        guard let history = GitHistory(holding: fixture.folder.path) else { continue }
        let place = try #require(SystemPath.resolved(fixture.folder.path))
        #expect(throws: GitHistoryError.notAFile("\(place)/.git/\(name)")) {
          try history.commit(named: "HEAD")
        }
      }
    }
  }

  @Test("A `.git` that is a pipe, or leads to nothing, is no repository")
  func strangePlaces() throws {
    let pipe = try TemporaryFolder()
    try pipe.pipe(".git")
    #expect(GitHistory(holding: pipe.path) == nil)
    for text in ["gitdir: /nowhere", "gitdir:", "x", "gitdir: ../..", ""] {
      let folder = try TemporaryFolder([".git": text + "\n"])
      #expect(GitHistory(holding: folder.path) == nil)
    }
  }

  @Test(
    "A folder's list with a name that leads elsewhere is refused",
    arguments: ["..", ".", ".git", ".GIT", "a/b.md", "../x.md", ""])
  func treeNames(name: String) throws {
    let id = [UInt8](repeating: 1, count: 20)
    #expect(GitTree(Array("100644 \(name)\0".utf8) + id) == nil)
    #expect(GitTree(Array("40000 \(name)\0".utf8) + id) == nil)
    #expect(GitTree(Array("100644 a.md\0".utf8) + id)?.entries.count == 1)
    #expect(GitTree(Array("100644 a.md\0".utf8) + id.dropLast()) == nil)
  }

  @Test("Folders that hold themselves many times over are not gone through for ever")
  func treeBomb() throws {
    let fixture = try GitFixture()
    var id = try fixture.git(["write-tree"])
    for _ in 0..<9 {
      let lines = (0..<10).map { "040000 tree \(id)\tf\($0)" }.joined(separator: "\n")
      try fixture.folder.write(lines + "\n", to: ".git/lines")
      let process = Process()
      process.executableURL = URL(filePath: "/bin/sh")
      process.arguments = ["-c", "cd \"$0\" && git mktree < .git/lines", fixture.folder.path]
      let pipe = Pipe()
      process.standardOutput = pipe
      try process.run()
      let output = pipe.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      id = String(decoding: output, as: UTF8.self).trimmingCharacters(in: .newlines)
    }
    let commit = try fixture.git(["commit-tree", id, "-m", "x"])
    try fixture.git(["update-ref", "HEAD", commit])
    let error = #expect(throws: GitHistoryError.self) { try files(fixture) }
    #expect(error?.message.contains("too many files in commit \(commit)") == true)
  }

  @Test("A difference that does not fit its base is refused")
  func deltas() {
    func result(_ delta: [UInt8], _ base: String) -> [UInt8]? {
      PackDelta(delta)?.applied(to: Array(base.utf8))
    }
    // Two bytes from place 1, then "xy".
    #expect(result([4, 4, 0x91, 1, 2, 2, 0x78, 0x79], "abcd") == Array("bcxy".utf8))
    #expect(result([4, 4, 0x91, 1, 2, 2, 0x78, 0x79], "abc") == nil)
    #expect(result([4, 4, 0x91, 3, 2, 2, 0x78, 0x79], "abcd") == nil)
    #expect(result([4, 5, 0x91, 1, 2, 2, 0x78, 0x79], "abcd") == nil)
    #expect(result([4, 3, 0x91, 1, 2, 2, 0x78, 0x79], "abcd") == nil)
    #expect(result([4, 4, 0x91, 1, 2, 2, 0x78], "abcd") == nil)
    #expect(result([4, 4, 0x91, 1], "abcd") == nil)
    #expect(result([4, 1, 0], "abcd") == nil)
    #expect(result([4, 4, 0x80], "abcd") == nil)
    #expect(PackDelta([0x80]) == nil)
    #expect(PackDelta([UInt8](repeating: 0xFF, count: 30)) == nil)
  }
}
