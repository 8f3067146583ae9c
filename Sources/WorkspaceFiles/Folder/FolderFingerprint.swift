/// What the files of a workspace looked like at one moment: enough to tell that nothing has changed.
///
/// Sizes and times of every Markdown file, every log and of `stagecraft.yml`; the contents are not read. It is
/// good for one process only.
public struct FolderFingerprint: Equatable, Sendable {
  private let value: Int

  /// The fingerprint of a workspace and the asset folders it names elsewhere; nothing when the
  /// folder cannot be opened.
  init?(path: String, outside: [String]) {
    guard let root = SystemPath.resolved(path) else { return nil }
    var lister = FolderLister(named: [root] + outside) {
      FolderLister.isMarkdown($0) || ConversationLogReader.isLog($0)
    }
    lister.add(path: "", openPath: root)
    for folder in outside { lister.add(path: folder, openPath: folder) }
    var hasher = Hasher()
    let settings = SystemPath.joined(root, SettingsDecoder.file)
    for path in [settings] + lister.finish().files.map(\.openPath) {
      hasher.combine(bytes: Array(path.utf8))
      guard let file = FileIdentity(path) else { continue }
      hasher.combine(file)
      hasher.combine(file.size)
      hasher.combine(file.written)
      hasher.combine(file.changed)
    }
    value = hasher.finalize()
  }
}

extension Hasher {
  fileprivate mutating func combine(bytes: [UInt8]) {
    bytes.withUnsafeBytes { combine(bytes: $0) }
  }
}
