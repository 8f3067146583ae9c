import TerminalText

/// A part of a report that people read from top to bottom.
public enum Block: Sendable {
  /// Rows under a header.
  case table(Table)
  /// Sentences, each a line; lines wrap at words and hang two cells behind their own indent.
  case lines([StyledText])
  /// Lines that stay as they are, whatever the width: a difference of two texts.
  case verbatim([StyledText])
  /// Lines of a file beside what is said of them; a narrow page cuts them.
  case excerpt([StyledText])
  /// A list of labels with their values.
  case fields([Field])
  /// A title for what follows.
  case heading(String)
  /// A drawing for formats with pictures; a table of the report has all it shows.
  case figure(Figure)
}
