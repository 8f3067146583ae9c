import FunnelCore

/// What `stagecraft.yml` says about the files themselves.
struct WorkspaceLayout: Sendable {
  /// Folders with assets as written; nothing where the file is silent.
  var assetFolders: [LocatedText]?
  /// Our name for an asset's field to the name in the files.
  var keys: [String: String] = [:]
}
