/// Goes through the files of a commit that a workspace can be read from.
struct CommitFiles: ~Copyable {
  private static let deepest = 100
  /// Of files and folders, counted again wherever they appear.
  private static let mostEntries = 500_000
  private static let mostBytes = 1 << 30

  private var objects: GitObjects
  private let commit: GitCommit
  /// What errors name.
  private let repository: String
  private var entries = 0
  private var bytes = 0

  init(_ objects: consuming GitObjects, of commit: GitCommit, in repository: String) {
    self.objects = objects
    self.commit = commit
    self.repository = repository
  }

  /// Hands over every file below a folder, with its path from there.
  mutating func visit(
    below names: [String], _ body: (String, [UInt8]) throws(GitHistoryError) -> Void
  ) throws(GitHistoryError) {
    var id = commit.tree
    for name in names {
      guard let entry = try tree(id).entry(name.utf8), entry.kind == .folder else { return }
      id = entry.id
    }
    try visit(id, "", 0, body)
  }

  private mutating func visit(
    _ id: ObjectId, _ path: String, _ depth: Int,
    _ body: (String, [UInt8]) throws(GitHistoryError) -> Void
  ) throws(GitHistoryError) {
    guard depth < Self.deepest else {
      throw .tooLarge(repository, reason: "folders nested too deep in commit \(commit.id)")
    }
    for entry in try tree(id).entries {
      entries += 1
      guard entries <= Self.mostEntries else {
        throw .tooLarge(repository, reason: "too many files in commit \(commit.id)")
      }
      guard entry.name.first != 0x2E, let name = entry.text else { continue }
      switch entry.kind {
      case .folder where name != "node_modules":
        try visit(entry.id, path.isEmpty ? name : "\(path)/\(name)", depth + 1, body)
      case .file where Self.isRead(name):
        guard let content = try content(entry.id) else { continue }
        bytes += content.count
        guard bytes <= Self.mostBytes else {
          throw .tooLarge(repository, reason: "more than 1 GB of text in commit \(commit.id)")
        }
        try body(path.isEmpty ? name : "\(path)/\(name)", content)
      default: continue
      }
    }
  }

  /// The bytes of a file; nothing when it is larger than the files that are read.
  private mutating func content(_ id: ObjectId) throws(GitHistoryError) -> [UInt8]? {
    do throws(GitHistoryError) {
      return try objects.object(id, .blob, most: FileReader.mostBytes).bytes
    } catch {
      if case .tooLarge = error { return nil }
      throw error
    }
  }

  private mutating func tree(_ id: ObjectId) throws(GitHistoryError) -> GitTree {
    guard let tree = GitTree(try objects.object(id, .tree).bytes) else {
      throw .damaged(repository, reason: "the folder \(id.hex) of commit \(commit.id)")
    }
    return tree
  }

  private static func isRead(_ name: String) -> Bool {
    FolderLister.isMarkdown(name) || ConversationLogReader.isLog(name)
      || name == SettingsDecoder.file
  }
}
