import FunnelCore

/// A folder on disk that holds a content library.
public struct WorkspaceFolder: Sendable {
  /// As given: absolute or relative to the process's folder.
  public let path: String

  /// A folder by its path; nothing is opened before it is read.
  public init(path: String) { self.path = path.isEmpty ? "." : path }

  /// Whether the folder has a `stagecraft.yml`.
  public var isConfigured: Bool {
    FileIdentity(SystemPath.joined(path, SettingsDecoder.file)) != nil
  }

  /// The workspace that is meant when none is named: the nearest folder upwards with a
  /// `stagecraft.yml`, else `content` below the folder when it has one, else the folder itself.
  public static func nearest(to path: String) -> WorkspaceFolder {
    var folder = SystemPath.absolute(path)
    while true {
      let candidate = WorkspaceFolder(path: folder)
      if candidate.isConfigured { return candidate }
      let parent = SystemPath.parent(folder)
      if parent == folder { break }
      folder = parent
    }
    let content = WorkspaceFolder(path: SystemPath.joined(path.isEmpty ? "." : path, "content"))
    return content.isConfigured ? content : WorkspaceFolder(path: path)
  }

  /// Reads the folder: every record that can be read and every problem with the others.
  ///
  /// The result does not depend on the clock, the locale or how many cores read.
  /// - Parameter progress: counts the assets that were read.
  /// - Throws: `WorkspaceFolderError` when the folder itself cannot be opened.
  public func read(
    _ progress: WorkProgress? = nil
  ) async throws(WorkspaceFolderError) -> WorkspaceReading {
    let root = try FolderCheck.resolved(path)
    var reader = WorkspaceReader(path: path, root: root, progress: progress)
    let reading = await reader.read()
    if Task.isCancelled { throw .cancelled }
    return reading
  }

  /// Writes `stagecraft.yml` with settings for the folder as it is, and hands over their text.
  ///
  /// The file is written beside, synced and moved into place; one that exists is never replaced.
  /// - Throws: `WorkspaceFolderError.exists`, `.unwritable`, or what `read()` throws.
  @discardableResult
  public func writeStarter() async throws(WorkspaceFolderError) -> String {
    if isConfigured { throw .exists(SystemPath.joined(path, SettingsDecoder.file)) }
    let text = try await starter()
    try OutputFile.write(
      Array(text.utf8), to: SystemPath.joined(path, SettingsDecoder.file), isNew: true)
    return text
  }

  /// The settings `writeStarter()` would write.
  /// - Throws: what `read()` throws.
  public func starter() async throws(WorkspaceFolderError) -> String {
    let notes = try await read().notes ?? PlainFolder(name: "", folders: [], fileCount: 0, keys: [])
    return notes.starterSettings()
  }

  /// What the files look like now, among them those of the folders a reading found elsewhere.
  public func fingerprint(like reading: WorkspaceReading? = nil) -> FolderFingerprint? {
    FolderFingerprint(path: path, outside: reading?.outside ?? [])
  }

  /// SHA-256 of the files that were read, in hexadecimal digits: the same wherever the folder lies.
  public func contentHash(like reading: WorkspaceReading) -> String? {
    ContentHash.of(path: path, outside: reading.outside)
  }

  /// The picture at a path inside of the workspace, or why there is none.
  public func logo(_ logoPath: String) -> (logo: Logo?, reason: String) {
    guard let root = SystemPath.resolved(path) else { return (nil, "the workspace is not there") }
    return Logo.read(logoPath, in: root)
  }

  /// What a path is to a workspace.
  public enum Holding: Sendable {
    /// Its settings, a place for records or their log, a hidden folder.
    case own
    /// A file that lies inside of it, such as a report of last month.
    case other
    case nothing
  }

  /// What a path is to the workspace that was read.
  public func holding(_ path: String, like reading: WorkspaceReading) -> Holding {
    guard let root = SystemPath.resolved(self.path),
      let place = SystemPath.resolved(SystemPath.parent(path))
    else { return .nothing }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    var isOther = false
    if SystemPath.isInside(place, root) {
      let below = place.utf8.dropFirst(root.utf8.count)
      let isHidden =
        name.utf8.first == 0x2E
        || below.split(separator: 0x2F).contains { $0.first == 0x2E }
      let log = SystemPath.joined(root, ConversationLogReader.folder)
      if isHidden || name == SettingsDecoder.file || SystemPath.isInside(place, log) { return .own }
      isOther = FileIdentity(path)?.kind == .file && reading.notes == nil
    }
    let folders = reading.notes == nil ? reading.recordFolders : [root]
    let isRecord =
      FolderLister.isMarkdown(name)
      && (folders + reading.outside).contains { SystemPath.isInside(place, $0) }
    return isRecord ? .own : isOther ? .other : .nothing
  }
}
