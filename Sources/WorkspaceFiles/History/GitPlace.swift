/// Where the repository that holds a folder keeps what it knows.
struct GitPlace: Sendable, Equatable {
  private static let mostBytes = 4096

  /// The folder whose files are on record, without links.
  let root: String
  /// The names from there to the folder that was asked for.
  let names: [String]
  /// Where HEAD is, without links.
  let own: String
  /// Where the objects are, without links.
  let common: String

  /// The nearest repository upwards from a folder; nothing when there is none.
  init?(holding folder: String) {
    guard let start = SystemPath.resolved(folder) else { return nil }
    var root = start
    while true {
      let candidate = SystemPath.joined(root, ".git")
      if let own = Self.repository(candidate, in: root), let common = Self.common(of: own) {
        self.root = root
        self.own = own
        self.common = common
        names = Self.names(from: root, to: start) ?? []
        return
      }
      let parent = SystemPath.parent(root)
      if parent == root { return nil }
      root = parent
    }
  }

  /// The names from one folder to another below it, both without links; nothing when it is not.
  static func names(from folder: String, to path: String) -> [String]? {
    guard SystemPath.isInside(path, folder) else { return nil }
    let below = path.utf8.dropFirst(folder.utf8.count).split(separator: 0x2F)
    return below.map { String(decoding: Array($0), as: UTF8.self) }
  }

  /// The folder a `.git` is, or leads to.
  private static func repository(_ path: String, in root: String) -> String? {
    switch FileIdentity(path)?.kind {
    case .folder, .link:
      return SystemPath.resolved(path)
    case .file:
      guard let line = line(".git", in: root), line.utf8.starts(with: "gitdir:".utf8) else {
        return nil
      }
      let target = line.unicodeScalars.dropFirst("gitdir:".utf8.count).drop { $0 == " " }
      return SystemPath.resolved(SystemPath.joined(root, String(target)))
    case .other, nil:
      return nil
    }
  }

  /// Where a repository keeps its objects; nothing when it is no repository.
  private static func common(of own: String) -> String? {
    guard FileIdentity(SystemPath.joined(own, "HEAD"))?.kind == .file else { return nil }
    var common = own
    if FileIdentity(SystemPath.joined(own, "commondir")) != nil {
      guard let line = line("commondir", in: own),
        let resolved = SystemPath.resolved(SystemPath.joined(own, line))
      else { return nil }
      common = resolved
    }
    let objects = SystemPath.joined(common, "objects")
    return FileIdentity(objects)?.kind == .folder ? common : nil
  }

  /// The only line of a small file.
  private static func line(_ name: String, in folder: String) -> String? {
    guard let file = try? RepositoryFolder.at(folder).file(name),
      let bytes = try? file.contents(most: mostBytes)
    else { return nil }
    var cursor = ByteCursor(bytes[...])
    guard var line = cursor.line() else { return nil }
    while let last = line.last, last == 0x20 || last == 0x0D { line.removeLast() }
    return line.contains(0) ? nil : String(validating: line, as: UTF8.self)
  }
}
