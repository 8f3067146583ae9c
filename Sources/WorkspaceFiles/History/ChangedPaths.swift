/// Paths of which the changes are looked for, from one commit to the next.
struct ChangedPaths {
  private static let deepest = 100

  /// By the bytes of their path from the repository's root, as they were asked for.
  private var wanted: [[UInt8]: [String]] = [:]
  /// The folders they lie in, by their bytes, with how many of them are below.
  private var folders: [[UInt8]: Int] = [:]
  /// What errors name.
  private let repository: String

  var isEmpty: Bool { wanted.isEmpty }

  /// - Parameter names: the folder that the paths are relative to.
  init(_ paths: [String], below names: [String], in repository: String) {
    self.repository = repository
    for path in paths {
      let full = Array((names + [path]).joined(separator: "/").utf8)
      if wanted.updateValue((wanted[full] ?? []) + [path], forKey: full) == nil { count(full, 1) }
    }
  }

  /// Takes out the paths under which something else is in one folder than in another.
  /// - Parameter old: nothing before the first commit.
  mutating func take(
    from old: ObjectId?, to new: ObjectId?, _ objects: inout GitObjects
  ) throws(GitHistoryError) -> [String] {
    var found: [[UInt8]] = []
    try compare(old, new, [], 0, &objects, &found)
    var taken: [String] = []
    for path in found {
      taken += wanted.removeValue(forKey: path) ?? []
      count(path, -1)
    }
    return taken
  }

  private func compare(
    _ old: ObjectId?, _ new: ObjectId?, _ folder: [UInt8], _ depth: Int,
    _ objects: inout GitObjects, _ found: inout [[UInt8]]
  ) throws(GitHistoryError) {
    if old == new || depth > Self.deepest { return }
    let left = try tree(old, &objects)
    let right = try tree(new, &objects)
    var before: [ArraySlice<UInt8>: GitTree.Entry] = [:]
    let same = Self.commonStart(left.entries, right.entries)
    for entry in left.entries[same...] { before[entry.name] = entry }
    for entry in right.entries[same...] {
      let other = before.removeValue(forKey: entry.name)
      if other != entry { try differ(other, entry, folder, depth, &objects, &found) }
    }
    for entry in left.entries[same...] where before[entry.name] != nil {
      try differ(entry, nil, folder, depth, &objects, &found)
    }
  }

  private func differ(
    _ old: GitTree.Entry?, _ new: GitTree.Entry?, _ folder: [UInt8], _ depth: Int,
    _ objects: inout GitObjects, _ found: inout [[UInt8]]
  ) throws(GitHistoryError) {
    guard let name = new?.name ?? old?.name else { return }
    let path = folder + name
    if wanted[path] != nil { found.append(path) }
    guard folders[path + [0x2F]] != nil else { return }
    try compare(
      old?.kind == .folder ? old?.id : nil, new?.kind == .folder ? new?.id : nil, path + [0x2F],
      depth + 1, &objects, &found)
  }

  private func tree(
    _ id: ObjectId?, _ objects: inout GitObjects
  ) throws(GitHistoryError) -> GitTree {
    guard let id else { return .empty }
    guard let tree = GitTree(try objects.object(id, .tree).bytes) else {
      throw .damaged(repository, reason: "the folder \(id.hex) cannot be read")
    }
    return tree
  }

  /// How many entries two lists start with alike.
  private static func commonStart(_ left: [GitTree.Entry], _ right: [GitTree.Entry]) -> Int {
    zip(left, right).prefix { $0 == $1 }.count
  }

  /// Counts a path for each folder it lies in.
  private mutating func count(_ path: [UInt8], _ step: Int) {
    for (index, byte) in path.enumerated() where byte == 0x2F {
      let folder = Array(path[...index])
      let total = (folders[folder] ?? 0) + step
      folders[folder] = total > 0 ? total : nil
    }
  }
}
