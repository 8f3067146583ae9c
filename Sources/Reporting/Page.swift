import TerminalText

/// What a report is laid out for.
public struct Page: Sendable {
  /// The cells of a line; nil when there is no limit.
  public var width: Int?
  /// How meaning looks; only the terminal's exporters use it.
  public var theme: Theme

  /// Makes a page; without arguments one of any width without escapes.
  public init(width: Int? = nil, theme: Theme = .plain) {
    self.width = width
    self.theme = theme
  }
}
