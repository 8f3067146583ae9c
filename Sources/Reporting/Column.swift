/// A column of a table.
public struct Column: Sendable, Equatable {
  /// How a column behaves when space is short.
  public enum Kind: Sendable {
    /// An identifier: at the left, never cut.
    case id
    /// A quantity: at the right, never cut.
    case number
    /// Wording: at the left, cut when the page is too narrow.
    case text
    /// Several identifiers or words: at the left, on as many lines as they need, never cut.
    case wrapped
  }

  /// The name in CSV headers: `closest-asset`.
  public var key: String
  /// The name people see, in capitals where the caller wants them.
  public var heading: String
  /// How the column behaves.
  public var kind: Kind
  /// Whether only full listings (wide, Markdown, CSV) show the column.
  public var isExtra: Bool
  /// Whether it repeats figures as a drawing: only a terminal shows it, as long as all else fits.
  public var isDrawing = false

  /// Makes a column; without a heading the key stands above it.
  public init(key: String, heading: String? = nil, kind: Kind = .text, isExtra: Bool = false) {
    self.key = key
    self.heading = heading ?? key
    self.kind = kind
    self.isExtra = isExtra
  }

  /// A column of drawings, without a heading.
  public static let drawing: Column = drawing(isExtra: false)

  /// A column of drawings that only full listings show.
  public static let extraDrawing: Column = drawing(isExtra: true)

  private static func drawing(isExtra: Bool) -> Column {
    var column = Column(key: "", isExtra: isExtra)
    column.isDrawing = true
    return column
  }
}
