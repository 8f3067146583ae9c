import Foundation
import TestSupport
import Testing

@testable import WorkspaceFiles

/// A small repository made by git itself.
struct GitFixture {
  let folder: TemporaryFolder

  init(_ options: [String] = []) throws {
    folder = try TemporaryFolder()
    try git(["init", "-q", "-b", "main"] + options)
  }

  /// What opens the history of the repository, or of a folder in it.
  func history(_ below: String = "") throws -> GitHistory {
    try #require(GitHistory(holding: folder.at(below)))
  }

  /// Runs git in the repository; its answer without the end of the line.
  @discardableResult
  func git(_ arguments: [String], _ variables: [String: String] = [:]) throws -> String {
    try Git.run(arguments, in: folder.path, variables: variables)
      .trimmingCharacters(in: .newlines)
  }

  /// Puts files on record.
  /// - Parameter date: as git reads it, `2026-03-14T12:00:00+0100`.
  @discardableResult
  func commit(
    _ files: [String: String] = [:], at date: String = "2026-03-14T12:00:00+0000",
    by author: String = "Dana"
  ) throws -> String {
    for (name, text) in files { try folder.write(text, to: name) }
    try git(["add", "-A"])
    try git(
      ["commit", "-q", "--allow-empty", "-m", "At \(date)"],
      [
        "GIT_AUTHOR_NAME": author, "GIT_AUTHOR_DATE": date, "GIT_COMMITTER_DATE": date,
      ])
    return try git(["rev-parse", "HEAD"])
  }

  /// Texts that are alike and change from commit to commit, so that packs tell them as differences.
  func fill(commits: Int, files: Int = 12) throws {
    var random = SplitMix(seed: 5)
    var texts: [String: [String]] = [:]
    for file in 0..<files {
      texts["assets/part\(file % 3)/f\(file).md"] = (0..<60).map {
        "Line \($0) of file \(file): \(random.next() % 9973)"
      }
    }
    for commit in 0..<commits {
      for name in texts.keys.sorted() {
        for _ in 0..<4 { texts[name]?[Int(random.next() % 60)] += " \(random.next())" }
      }
      try self.commit(
        texts.mapValues { $0.joined(separator: "\n") },
        at: "2026-01-\(10 + commit)T10:00:00+0000")
    }
  }

  /// What git says the files of a commit below a folder are.
  func expected(_ commit: String, _ below: String = "") throws -> [String: [UInt8]] {
    let names = try git(["ls-tree", "-r", "--name-only", "-z", "\(commit):\(below)"])
    var files: [String: [UInt8]] = [:]
    for name in names.split(separator: "\0").map(String.init) {
      let path = below.isEmpty ? name : "\(below)/\(name)"
      files[name] = Array(try Git.run(["show", "\(commit):\(path)"], in: folder.path).utf8)
    }
    return files
  }

  /// Every file below `.git` that holds objects.
  func objectFiles() -> [String] {
    let root = folder.at(".git/objects")
    let names = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
    return names.sorted().map { ".git/objects/" + $0 }.filter {
      FileIdentity(folder.at($0))?.kind == .file
    }
  }
}

extension GitHistory {
  /// The files of a commit by their path.
  func byPath(_ commit: GitCommit) throws -> [String: [UInt8]] {
    Dictionary(try files(of: commit).map { ($0.path, $0.bytes) }) { first, _ in first }
  }
}
