/// The names that a repository gives to commits.
struct GitReferences {
  private static let mostBytes = 64 * 1024
  private static let mostPackedBytes = 64 * 1024 * 1024
  private static let mostSteps = 5

  /// What a name stands for.
  enum Target: Equatable {
    case object(ObjectId)
    /// An id of a repository whose names are SHA-256 digests.
    case long(String)

    /// Its digits.
    var hex: String {
      switch self {
      case .object(let id): id.hex
      case .long(let hex): hex
      }
    }
  }

  /// Where HEAD is.
  let own: RepositoryFolder
  /// Where the other names are; the same unless this is one of several worktrees.
  let common: RepositoryFolder

  /// What HEAD stands for; nothing before the first commit.
  func head() throws(GitHistoryError) -> Target? {
    guard let target = try loose("HEAD", steps: 0) else { return nil }
    return target
  }

  /// What the first of some full names stands for that there is.
  func first(of names: [String]) throws(GitHistoryError) -> Target? {
    for name in names where Self.isName(name) {
      if let target = try target(name, steps: 0) { return target }
    }
    return nil
  }

  private func target(_ name: String, steps: Int) throws(GitHistoryError) -> Target? {
    if let target = try loose(name, steps: steps) { return target }
    return try packed(name)
  }

  /// What the file of a name says, followed to the end.
  private func loose(_ name: String, steps: Int) throws(GitHistoryError) -> Target? {
    let parts = name.split(separator: "/").map(String.init)
    // Each worktree has names of its own.
    var file = try own.file(parts)
    if file == nil, name != "HEAD" { file = try common.file(parts) }
    guard let file else { return nil }
    let bytes = try file.contents(most: Self.mostBytes)
    var cursor = ByteCursor(bytes[...])
    var line = cursor.line() ?? []
    while let last = line.last, last == 0x20 || last == 0x0D { line.removeLast() }
    let start = "ref:"
    guard line.starts(with: start.utf8) else {
      guard let target = Self.target(line) else {
        throw .damaged(file.path, reason: "it names no commit")
      }
      return target
    }
    guard steps < Self.mostSteps else { throw .damaged(file.path, reason: "it leads in a circle") }
    let rest = line.dropFirst(start.utf8.count).drop { $0 == 0x20 || $0 == 0x09 }
    // What git writes where the names are in tables that only newer versions read.
    if rest.elementsEqual("refs/heads/.invalid".utf8) {
      throw .unsupported(own.path, reason: "its references are kept as a reftable")
    }
    guard let next = String(validating: rest, as: UTF8.self), Self.isName(next) else {
      throw .damaged(file.path, reason: "it leads to a name that is none")
    }
    return try target(next, steps: steps + 1)
  }

  private func packed(_ name: String) throws(GitHistoryError) -> Target? {
    guard let file = try common.file("packed-refs") else { return nil }
    var cursor = ByteCursor(try file.contents(most: Self.mostPackedBytes)[...])
    while let line = cursor.line() {
      guard let first = line.first, first != 0x23, first != 0x5E,
        let space = line.firstIndex(of: 0x20),
        line[(space + 1)...].elementsEqual(name.utf8)
      else { continue }
      guard let target = Self.target(line[..<space]) else {
        throw .damaged(file.path, reason: "a line names no commit")
      }
      return target
    }
    return nil
  }

  private static func target(_ hex: ArraySlice<UInt8>) -> Target? {
    if let id = ObjectId(hex: hex) { return .object(id) }
    guard hex.count == 64, hex.allSatisfy({ ObjectId.value(of: $0) != nil }) else { return nil }
    return .long(String(decoding: hex, as: UTF8.self))
  }

  /// Whether a name is one that git would give, below `refs`; above all it leads nowhere else.
  static func isName(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    guard bytes.starts(with: "refs/".utf8), bytes.count <= 4096 else { return false }
    let parts = bytes.split(separator: 0x2F, omittingEmptySubsequences: false)
    return parts.allSatisfy { part in
      guard let first = part.first, first != 0x2E, part.last != 0x2E else { return false }
      let isClean = part.allSatisfy { $0 > 0x20 && $0 != 0x7F && !"~^:?*[\\".utf8.contains($0) }
      return isClean && !zip(part, part.dropFirst()).contains { $0 == 0x2E && $1 == 0x2E }
        && !part.reversed().starts(with: ".lock".utf8.reversed())
    }
  }
}
