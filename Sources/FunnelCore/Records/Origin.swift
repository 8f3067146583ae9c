/// The file a record came from and where its fields stand in it.
public struct Origin: Hashable, Sendable {
  /// Relative to the workspace's folder.
  public let path: String
  /// The file's fields could not be read at all: what they say is not known, not missing.
  public var isUnread = false
  private var marks: [Mark] = []

  private struct Mark: Hashable, Sendable {
    let field: String
    let line: UInt32
    let column: UInt32
  }

  public init(_ path: String) { self.path = path }

  /// Remembers where the value of a field stands.
  public mutating func mark(_ field: String, at position: SourcePosition) {
    marks.append(
      Mark(
        field: field, line: UInt32(clamping: position.line),
        column: UInt32(clamping: position.column)))
  }

  /// Whether the file has the field, even with a value that could not be read.
  public func mentions(_ field: String) -> Bool {
    isUnread || marks.contains { $0.field == field }
  }

  /// Where a field's value stands; the start of the file when the record has no such field.
  public func position(of field: String) -> SourcePosition {
    guard let mark = marks.first(where: { $0.field == field }) else { return SourcePosition(path) }
    return SourcePosition(path, line: Int(mark.line), column: Int(mark.column))
  }
}
