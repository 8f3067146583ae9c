/// One change to one field of a front matter.
public struct FieldChange: Sendable, Equatable {
  /// What happens to the field.
  public enum Operation: Sendable, Equatable {
    /// The field gets this value; a missing field is added at the end.
    case set(FieldValue)
    /// A list gets these items at its end, where they are not there yet.
    case add([FieldItem])
    /// A list loses the items with these texts, or the maps whose `asset` or `objection` they are;
    /// `objection:ID` means that key only.
    case remove([String])
    /// The field goes away, with the comment on its line.
    case delete
  }

  /// The key as it is written in the file, below `params` too; `params.kind` for a nested one.
  public let key: String
  public let operation: Operation

  public init(_ key: String, _ operation: Operation) {
    self.key = key
    self.operation = operation
  }
}
