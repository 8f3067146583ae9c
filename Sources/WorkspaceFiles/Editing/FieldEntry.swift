/// A key of a map with its text.
public struct FieldEntry: Sendable, Equatable {
  public let key: String
  public let value: String

  /// An entry of a map on one line, such as `asset: cfo-brief`.
  public init(_ key: String, _ value: String) {
    self.key = key
    self.value = value
  }
}
