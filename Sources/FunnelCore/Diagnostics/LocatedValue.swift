/// A value of a settings file with the place of every part, before anybody says what it means.
public indirect enum LocatedValue: Hashable, Sendable {
  case text(String, SourcePosition)
  case list([LocatedValue], SourcePosition)
  case map([Entry], SourcePosition)

  /// A key of a map with its value.
  public struct Entry: Hashable, Sendable {
    public let key: String
    /// Where the key stands.
    public let position: SourcePosition
    public let value: LocatedValue

    public init(key: String, position: SourcePosition, value: LocatedValue) {
      self.key = key
      self.position = position
      self.value = value
    }
  }

  /// Where the value starts.
  public var position: SourcePosition {
    switch self {
    case .text(_, let position), .list(_, let position), .map(_, let position): position
    }
  }

  /// The text of a scalar.
  public var text: String? { if case .text(let text, _) = self { text } else { nil } }

  /// The entries of a map; nothing for other values.
  public var entries: [Entry] { if case .map(let entries, _) = self { entries } else { [] } }

  /// The items of a list; a scalar is a list of one.
  public var items: [LocatedValue] {
    switch self {
    case .list(let items, _): items
    case .text: [self]
    case .map: []
    }
  }

  /// The value of a key.
  public subscript(key: String) -> LocatedValue? { entries.first { $0.key == key }?.value }
}
