/// What a piece of text means to the reader; a ``Theme`` decides how that looks.
public enum Meaning: Sendable {
  /// Nothing in particular.
  case plain
  /// What the eye should find first.
  case strong
  /// What can be passed over: hints, labels.
  case faint
  /// As it should be.
  case good
  /// Worth a look.
  case warning
  /// Wrong or missing.
  case danger
  /// A name to use next: an id, a command.
  case accent
  /// The title of what follows, or a table's header.
  case heading
  /// In a map of figures: nothing where something is wanted.
  case empty
  /// In a map of figures: less than is wanted.
  case short
  /// In a map of figures: what is wanted.
  case met
  /// In a map of figures: more than is wanted.
  case over

  /// Whether it is shown as a ground that fills the whole cell of a table.
  public var fillsCell: Bool {
    switch self {
    case .empty, .short, .met, .over: true
    case .plain, .strong, .faint, .good, .warning, .danger, .accent, .heading: false
    }
  }
}
