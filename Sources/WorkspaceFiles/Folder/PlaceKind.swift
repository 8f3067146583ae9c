/// What a path leads to.
public enum PlaceKind: Sendable {
  case folder, file

  /// Nothing where the path leads nowhere; whatever is no folder is a file, if one to be refused.
  public init?(of path: String) {
    guard let resolved = SystemPath.resolved(path), let identity = FileIdentity(resolved) else {
      return nil
    }
    self = identity.kind == .folder ? .folder : .file
  }
}
