import Foundation
import FunnelCore

/// The history of the files in a folder, read from `.git` without starting any program.
///
/// Nothing in the repository is trusted: links inside of it are not followed, sizes and depths have
/// limits, and an object counts only when it has the digest it is named by. SHA-1 repositories are
/// read; of those with SHA-256 only `head` is.
///
///     let history = GitHistory(holding: "content")
///     let commit = try history?.commit(on: day)
///
/// Every call opens the files anew, so that one value serves while commits are made.
public struct GitHistory: Sendable {
  /// More commits than any line of changes to a content library has.
  private static let mostCommits = 5_000_000
  private static let mostTagDepth = 10

  private let place: GitPlace

  /// The repository that holds a folder: the nearest one upwards. Nothing where there is none.
  ///
  /// Worktrees and submodules are understood, where `.git` is a file that names the repository.
  public init?(holding folder: String) {
    guard let place = GitPlace(holding: folder) else { return nil }
    self.place = place
  }

  /// Where the system wants temporary files.
  public static var temporaryPlace: String { FileManager.default.temporaryDirectory.path }

  /// The folder whose files are on record, without links.
  public var root: String { place.root }

  /// The full id of the commit that is checked out, in hexadecimal; nothing before the first one.
  public var head: String? {
    get throws(GitHistoryError) { try references().head()?.hex }
  }

  /// The last commit on the first-parent line from HEAD that was put on record on or before a day,
  /// by the committer's own clock and calendar.
  /// - Returns: nothing where the history starts later.
  /// - Throws: `GitHistoryError.shallow` where a shallow clone is cut off before.
  public func commit(on day: Day) throws(GitHistoryError) -> GitCommit? {
    var objects = try objects()
    let shallow = try shallowNames()
    guard var commit = try headCommit(&objects) else { return nil }
    for _ in 0..<Self.mostCommits {
      if commit.day <= day { return commit }
      if shallow.contains(commit.name) { throw .shallow(place.own, start: commit.day) }
      guard let parent = commit.parentNames.first else { return nil }
      commit = try self.commit(parent, &objects)
    }
    throw .tooLarge(place.own, reason: "its history is too long")
  }

  /// The commit that a name stands for: `HEAD`, a tag, a branch, an id or the start of one.
  /// - Returns: nothing when the name stands for nothing.
  /// - Throws: `GitHistoryError.ambiguous`, or `.notACommit` for the id of something else.
  public func commit(named name: String) throws(GitHistoryError) -> GitCommit? {
    var objects = try objects()
    if name == "HEAD" { return try headCommit(&objects) }
    let names = ["", "refs/", "refs/tags/", "refs/heads/", "refs/remotes/"].map { $0 + name }
    if ObjectId(hex: name.utf8) == nil, let target = try references().first(of: names) {
      return try commit(behind: object(of: target), name, &objects)
    }
    guard let prefix = IdPrefix(name) else { return nil }
    let found = try objects.ids(from: prefix)
    guard found.count > 1 else {
      guard let id = found.first else { return nil }
      return try commit(behind: id, name, &objects)
    }
    // As git does: where a commit is wanted, other objects that start alike do not count.
    var commits: [GitCommit] = []
    for id in found {
      let object = try objects.object(id)
      if let commit = GitCommit(object, id) { commits.append(commit) }
    }
    guard commits.count == 1 else { throw .ambiguous(name, ids: found.map(\.hex)) }
    return commits.first
  }

  /// The files of a commit that a workspace can be read from, below the folder the history was
  /// opened for, in the order of the commit's lists.
  ///
  /// Those are Markdown, logs of conversations and settings; links and submodules, hidden files and
  /// those above 8 MB are left out, as they are when a folder is read.
  /// - Returns: paths relative to the folder, with their bytes; none where the commit has no such
  ///   folder.
  public func files(
    of commit: GitCommit
  ) throws(GitHistoryError) -> [(path: String, bytes: [UInt8])] {
    var files: [(path: String, bytes: [UInt8])] = []
    var walk = CommitFiles(try objects(), of: commit, in: place.own)
    try walk.visit(below: place.names) { path, bytes throws(GitHistoryError) in
      files.append((path, bytes))
    }
    return files
  }

  /// Who last changed each of some paths after a commit, along the first parents from HEAD.
  ///
  /// To add or remove a file is to change it; what a merge brings counts for who merged. Where the
  /// commit is not on that line, changes count from where the two lines part.
  /// - Parameter paths: relative to the folder the history was opened for.
  /// - Returns: the authors' names; nothing for paths that nobody has changed since, or not within
  ///   what a shallow clone knows.
  public func authors(
    of paths: [String], after commit: GitCommit
  ) throws(GitHistoryError) -> [String: String] {
    var objects = try objects()
    guard let head = try headCommit(&objects) else { return [:] }
    let shallow = try shallowNames()
    let line = try line(from: head, to: commit, shallow, &objects)
    var changes = ChangedPaths(paths, below: place.names, in: place.own)
    var authors: [String: String] = [:]
    for name in line {
      if changes.isEmpty || shallow.contains(name) { break }
      let commit = try self.commit(name, &objects)
      let parent = try commit.parentNames.first.map { name throws(GitHistoryError) in
        try self.commit(name, &objects).tree
      }
      for path in try changes.take(from: parent, to: commit.tree, &objects) {
        authors[path] = commit.author
      }
    }
    return authors
  }

  /// Writes the files of a commit into a private temporary folder, which is gone afterwards
  /// whatever happens, and hands over the folder that takes the place of this history's own.
  ///
  /// - Parameters:
  ///   - outside: other folders whose files are to be there, too, without links, such as the asset
  ///     folders that a workspace names elsewhere; those outside of the repository are passed over.
  ///   - temporary: where the temporary folder is made.
  /// - Throws: `GitHistoryError`, or what `body` throws.
  public func withFiles<Result>(
    of commit: GitCommit, and outside: [String] = [],
    in temporary: String = Self.temporaryPlace,
    isolation: isolated (any Actor)? = #isolation,
    _ body: (String) async throws -> Result
  ) async throws -> Result {
    let copy = try TemporaryCopy(in: temporary)
    defer { copy.remove() }
    let folders = [place.names] + outside.compactMap { GitPlace.names(from: place.root, to: $0) }
    var walk = CommitFiles(try objects(), of: commit, in: place.own)
    for (index, names) in folders.enumerated() {
      // What lies inside of another one is written with it.
      let isInside = folders.enumerated().contains { other, folder in
        names.starts(with: folder) && (folder.count < names.count || other < index)
      }
      if isInside { continue }
      try walk.visit(below: names) { path, bytes throws(GitHistoryError) in
        try copy.write(bytes, to: (names + [path]).joined(separator: "/"))
      }
    }
    return try await body(copy.folder(place.names))
  }

  // MARK: Commits

  private func headCommit(_ objects: inout GitObjects) throws(GitHistoryError) -> GitCommit? {
    guard let target = try references().head() else { return nil }
    return try commit(behind: object(of: target), "HEAD", &objects)
  }

  private func commit(
    _ name: ObjectId, _ objects: inout GitObjects
  ) throws(GitHistoryError) -> GitCommit {
    guard let commit = GitCommit(try objects.object(name, .commit), name) else {
      throw .damaged(place.own, reason: "commit \(name.hex) cannot be read")
    }
    return commit
  }

  /// The commit that an object is, or that a tag leads to.
  private func commit(
    behind id: ObjectId, _ name: String, _ objects: inout GitObjects
  ) throws(GitHistoryError) -> GitCommit {
    var id = id
    for _ in 0..<Self.mostTagDepth {
      let object = try objects.object(id, most: GitObjects.mostBytes)
      switch object.kind {
      case .commit: return try commit(id, &objects)
      case .tag:
        var cursor = ByteCursor(object.bytes[...])
        let start = "object "
        guard let line = cursor.line(), line.starts(with: start.utf8),
          let target = ObjectId(hex: line.dropFirst(start.utf8.count))
        else { throw .damaged(place.own, reason: "tag \(id.hex) cannot be read") }
        id = target
      case .tree, .blob: throw .notACommit(name)
      }
    }
    throw .notACommit(name)
  }

  /// The first-parent line from one commit, without the part that another shares.
  private func line(
    from head: GitCommit, to other: GitCommit, _ shallow: Set<ObjectId>,
    _ objects: inout GitObjects
  ) throws(GitHistoryError) -> [ObjectId] {
    var line: [ObjectId] = []
    var next: ObjectId? = head.name
    while let name = next {
      if name == other.name { return line }
      line.append(name)
      next = try parent(of: name, shallow, &objects)
      if line.count > Self.mostCommits {
        throw .tooLarge(place.own, reason: "its history is too long")
      }
    }
    let places = Dictionary(zip(line, line.indices)) { first, _ in first }
    next = other.name
    for _ in 0..<Self.mostCommits {
      guard let name = next else { break }
      if let shared = places[name] { return Array(line[..<shared]) }
      next = try parent(of: name, shallow, &objects)
    }
    return line
  }

  private func parent(
    of name: ObjectId, _ shallow: Set<ObjectId>, _ objects: inout GitObjects
  ) throws(GitHistoryError) -> ObjectId? {
    shallow.contains(name) ? nil : try commit(name, &objects).parentNames.first
  }

  // MARK: Files of the repository

  private func references() throws(GitHistoryError) -> GitReferences {
    GitReferences(own: try .at(place.own), common: try .at(place.common))
  }

  private func objects() throws(GitHistoryError) -> GitObjects {
    try GitObjects(try .at(place.common))
  }

  private func object(of target: GitReferences.Target) throws(GitHistoryError) -> ObjectId {
    switch target {
    case .object(let id): return id
    case .long: throw .unsupported(place.own, reason: "its objects are named by SHA-256")
    }
  }

  /// The commits whose parents a shallow clone has not.
  private func shallowNames() throws(GitHistoryError) -> Set<ObjectId> {
    let folder = try RepositoryFolder.at(place.common)
    guard let file = try folder.file("shallow") else { return [] }
    var cursor = ByteCursor(try file.contents(most: GitObjects.mostBytes)[...])
    var names: Set<ObjectId> = []
    while let line = cursor.line() {
      if let name = ObjectId(hex: line) { names.insert(name) }
    }
    return names
  }
}
