import TerminalText

/// A label with its value, one line of an aligned list.
public struct Field: Sendable, Equatable {
  /// What the value is; spaces at its start indent it on a terminal.
  public var label: String
  /// The value; long ones wrap at words and hang under their start.
  public var value: StyledText

  /// Makes a field; an empty value is shown as `-`.
  public init(label: String, value: StyledText) {
    self.label = label
    self.value = value
  }

  /// Makes a field; an empty value is shown as `-`.
  public init(_ label: String, _ value: StyledText) {
    self.init(label: label, value: value)
  }
}
