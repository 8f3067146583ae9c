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
}
