import TerminalText

/// A label with its value, one line of an aligned list.
public struct Field: Sendable, Equatable {
  /// What the value is; spaces at its start indent it on a terminal.
  public var label: String
  /// The value; long ones wrap at words and hang under their start.
  public var value: StyledText
  /// What programs read where it is not the text of the value, such as a plain number.
  public var exact: Cell.Value?
  /// What a terminal draws before the value.
  public var drawing = StyledText()

  /// Makes a field; an empty value is shown as `-`.
  public init(label: String, value: StyledText, exact: Cell.Value? = nil) {
    self.label = label
    self.value = value
    self.exact = exact
  }

  /// Makes a field; an empty value is shown as `-`.
  public init(_ label: String, _ value: StyledText) {
    self.init(label: label, value: value)
  }
}
