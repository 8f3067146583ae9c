/// Filters that a team keeps under a name.
public struct SavedView: Sendable, Equatable {
  /// An id: letters, digits and dashes.
  public let name: String
  /// The filters and words as typed behind a command.
  public let filters: String
  public let position: SourcePosition

  public init(name: String, filters: String, position: SourcePosition) {
    self.name = name
    self.filters = filters
    self.position = position
  }
}
