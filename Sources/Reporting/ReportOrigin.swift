/// What a report was made from, so that somebody else can make it again.
public struct ReportOrigin: Sendable {
  /// The workspace's name.
  public var workspace: String
  /// The line that made it, without where it was written to.
  public var line: String
  /// The filters of that line; empty where all was asked for.
  public var filters: String
  /// The id of the commit the workspace was at; nothing outside of a repository.
  public var commit: String?
  /// SHA-256 of the workspace's files, in hexadecimal digits.
  public var contentHash: String
  /// How the workspace wants its pages to look.
  public var brand = Brand()

  /// Makes an origin.
  public init(
    workspace: String, line: String, filters: String, commit: String?, contentHash: String,
    brand: Brand = Brand()
  ) {
    self.workspace = workspace
    self.line = line
    self.filters = filters
    self.commit = commit
    self.contentHash = contentHash
    self.brand = brand
  }
}
