/// A file of the workspace that may be read.
struct ListedFile: Sendable {
  /// As diagnostics name it: relative to the workspace's folder.
  let path: String
  /// As the system opens it: never a symbolic link.
  let openPath: String
  /// The file's name in its folder.
  let name: String
}
