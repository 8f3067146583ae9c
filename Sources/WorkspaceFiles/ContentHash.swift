import FunnelCore

/// SHA-256 of the files a workspace is read from, whatever folder it lies in and whenever they were written.
enum ContentHash {
  /// 64 hexadecimal digits; nothing when the folder cannot be opened.
  ///
  /// Each file counts by its path, its length and its bytes, in the order of the paths; one that is not
  /// read counts by its path only.
  static func of(path: String, outside: [String]) -> String? {
    guard let root = SystemPath.resolved(path) else { return nil }
    var lister = FolderLister(named: [root] + outside) {
      FolderLister.isMarkdown($0) || ConversationLogReader.isLog($0) || $0 == SettingsDecoder.file
    }
    lister.add(path: "", openPath: root)
    for (number, folder) in outside.enumerated() {
      lister.add(path: "../\(number)", openPath: folder)
    }
    var hash = SHA256()
    var reader = FileReader()
    for file in lister.finish().files {
      hash.update(Array(file.path.utf8) + [0])
      _ = reader.readRaw(file) { bytes in
        hash.update(Array("\(bytes.count)".utf8) + [0])
        hash.update(Array(bytes))
      }
    }
    return SHA256.text(hash.digest())
  }
}
