/// The objects of a repository: loose, in packs, and in the repositories it borrows from.
///
/// Every object that is handed over has the digest it is named by.
struct GitObjects: ~Copyable {
  /// The most bytes of an object that others are told from, or of a folder's list.
  static let mostBytes = 64 * 1024 * 1024
  private static let mostPacks = 10_000
  private static let mostAlternates = 16
  private static let mostAlternateDepth = 5

  /// The folder whose objects these are.
  private let path: String
  private var folders: [RepositoryFolder] = []
  private var packs: [Pack] = []
  private var inflate = Inflate()
  /// Commits and folders: they are asked for again and again.
  private var recent = RecentValues<ObjectId, GitObject>(mostCost: 32 * 1024 * 1024)

  /// - Parameter repository: the folder that `objects` lies in.
  init(_ repository: RepositoryFolder) throws(GitHistoryError) {
    path = repository.path
    guard let objects = try repository.folder("objects") else {
      throw .damaged(path, reason: "it has no objects")
    }
    var seen: Set<String> = [objects.path]
    var waiting = [(folder: objects, depth: 0)]
    while let (folder, depth) = waiting.first {
      waiting.removeFirst()
      try openPacks(in: folder)
      folders.append(folder)
      for other in try Self.alternates(of: folder) {
        guard let resolved = SystemPath.resolved(other), seen.insert(resolved).inserted else {
          continue
        }
        guard depth < Self.mostAlternateDepth, seen.count <= Self.mostAlternates else {
          throw .tooLarge(folder.path, reason: "it borrows from too many repositories")
        }
        waiting.append((try RepositoryFolder.at(resolved), depth + 1))
      }
    }
  }

  /// An object of a kind.
  /// - Throws: `.missing`, `.tooLarge` for one of more than `most` bytes, or what is damaged.
  mutating func object(
    _ id: ObjectId, _ kind: GitObject.Kind, most: Int = Self.mostBytes
  ) throws(GitHistoryError) -> GitObject {
    let object = try object(id, most: most)
    guard object.kind == kind else {
      throw .damaged(
        path, reason: "object \(id.hex) is a \(object.kind.rawValue), not a \(kind.rawValue)")
    }
    return object
  }

  /// An object of whatever kind.
  mutating func object(
    _ id: ObjectId, most: Int = Self.mostBytes
  ) throws(GitHistoryError) -> GitObject {
    if let object = recent[id] { return object }
    if Task.isCancelled { throw .cancelled }
    guard let object = try find(id, most: most) else { throw .missing(object: id.hex, in: path) }
    guard object.id == id else {
      throw .damaged(path, reason: "object \(id.hex) holds something else")
    }
    if object.kind != .blob { recent.keep(object, for: id, cost: object.bytes.count + 128) }
    return object
  }

  /// The objects whose ids start so, each once, in order; not all when there are many.
  mutating func ids(from prefix: IdPrefix) throws(GitHistoryError) -> [ObjectId] {
    var found: Set<ObjectId> = []
    for pack in packs { found.formUnion(try pack.ids(from: prefix)) }
    for folder in folders {
      let start = ObjectFile.folder(of: prefix.first)
      for name in try folder.folder(start)?.names() ?? [] {
        if let id = ObjectId(hex: (start + name).utf8), prefix.matches(id) { found.insert(id) }
        if found.count > IdPrefix.mostFound { break }
      }
    }
    return found.sorted { $0.hex < $1.hex }
  }

  static func tooLarge(_ path: String, _ id: ObjectId, most: Int) -> GitHistoryError {
    .tooLarge(path, reason: "object \(id.hex) has more than \(most / (1024 * 1024)) MB")
  }

  private mutating func find(
    _ id: ObjectId, most: Int
  ) throws(GitHistoryError) -> GitObject? {
    for index in packs.indices {
      if let object = try packs[index].object(id, most: most, &inflate) {
        // The next one is likely to be in the same pack.
        if index > 0 { packs.swapAt(0, index) }
        return object
      }
    }
    let place = ObjectFile(id)
    for folder in folders {
      if let file = try folder.file([place.folder, place.name]) {
        return try LooseObject(file: file).read(id, most: most, &inflate)
      }
    }
    return nil
  }

  private mutating func openPacks(in objects: RepositoryFolder) throws(GitHistoryError) {
    guard let folder = try objects.folder("pack") else { return }
    for name in try folder.names() where name.hasSuffix(".idx") {
      // One without its pack is left from a repack that was interrupted.
      guard let index = try folder.file(name),
        let file = try folder.file(String(name.dropLast(4)) + ".pack")
      else { continue }
      packs.append(try Pack(file, try PackIndex(index)))
      guard packs.count <= Self.mostPacks else {
        throw .tooLarge(folder.path, reason: "it holds more than \(Self.mostPacks) packs")
      }
    }
  }

  /// The folders of objects that a repository borrows from.
  private static func alternates(of objects: RepositoryFolder) throws(GitHistoryError) -> [String] {
    guard let file = try objects.file(["info", "alternates"]) else { return [] }
    var cursor = ByteCursor(try file.contents(most: 64 * 1024)[...])
    var paths: [String] = []
    while let line = cursor.line() {
      guard let first = line.first, first != 0x23,
        let path = String(validating: line, as: UTF8.self)
      else { continue }
      paths.append(SystemPath.joined(objects.path, path))
    }
    return paths
  }
}
