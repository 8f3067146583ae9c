/// What a key led to, and with it what the caller does next.
public enum Outcome: Sendable, Equatable {
  /// The line is being edited: write `render()`.
  case editing
  /// The key could do nothing: write BEL and `render()`.
  case bell
  /// The person wants a fresh screen: write `render()`, which clears it.
  case clearScreen
  /// The line was entered: write `finish()`. It may hold line feeds of a paste.
  case line(String)
  /// The line was given up with Ctrl-C: write `finish("^C")` and start a new one.
  case cancelled
  /// The program is to be suspended with Ctrl-Z: write `finish()`, and `render()` once it goes on.
  case suspended
  /// The session was ended with Ctrl-D on an empty line: write `finish()`.
  case endOfInput
}
