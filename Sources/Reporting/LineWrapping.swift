import TerminalText

/// Wraps text at words.
public enum LineWrapping {
  /// A text of lines with each of them on as many as it needs; as it is where there is no width.
  public static func wrapped(_ text: String, width: Int?) -> String {
    guard let width else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      lines(of: StyledText(String(line)), width: width).map(\.plainText).joined(separator: "\n")
    }.joined(separator: "\n")
  }

  /// The text on as many lines as it needs, safe to show, without spaces at their ends.
  ///
  /// A word wider than the page keeps a line for itself, or breaks: at its dashes and no-break spaces,
  /// and anywhere when they do not help. Lines after the first are indented by
  /// `hang` cells: by default two more than the text's own indent, at most half the page.
  static func lines(
    of text: StyledText, width: Int?, hang: Int? = nil, breaksWords: Bool = false
  ) -> [StyledText] {
    let shown = visible(text).withoutTrailingSpaces
    guard let width, shown.cellWidth > width else { return [shown] }
    let whole = words(of: shown)
    let words = breaksWords ? whole.flatMap { pieces(of: $0, width: width) } : whole
    let ownIndent = words.first?.gap ?? 0
    let indent = min(hang ?? ownIndent + 2, max(0, width / 2))
    var lines: [StyledText] = []
    var line = StyledText()
    var used = 0
    var isLineEmpty = true
    for word in words {
      if !isLineEmpty, used + word.gap + word.width > width {
        lines.append(line)
        line = StyledText(String(repeating: " ", count: indent))
        used = indent
      } else {
        line += StyledText(String(repeating: " ", count: word.gap), word.gapMeaning)
        used += word.gap
      }
      line += word.text
      used += word.width
      isLineEmpty = false
    }
    return lines + [line]
  }

  private static func visible(_ text: StyledText) -> StyledText {
    text.runs.reduce(into: StyledText()) { result, run in
      result.append(StyledText.Run(VisibleText.of(run.text), run.meaning))
    }
  }

  private struct Word {
    var gap = 0
    var gapMeaning = Meaning.plain
    var text = StyledText()
    var width = 0
  }

  /// Words with the spaces before them; a wide letter, as in Chinese, is a word of its own.
  private static func words(of text: StyledText) -> [Word] {
    var words: [Word] = []
    var word = Word()
    for run in text.runs {
      for character in run.text {
        let isSpace = character == " "
        if word.width > 0, isSpace || isBreakable(before: character) {
          words.append(word)
          word = Word()
        }
        if isSpace {
          word.gap += 1
          word.gapMeaning = run.meaning
        } else {
          word.text.append(StyledText.Run(String(character), run.meaning))
          word.width += CellWidth.of(character)
        }
      }
    }
    if word.width > 0 { words.append(word) }
    return words
  }

  /// A word as it is, or what fits of it on a line each; a dash or a no-break space ends a piece.
  private static func pieces(of word: Word, width: Int) -> [Word] {
    guard word.width > width else { return [word] }
    var pieces: [Word] = []
    var piece = Word(gap: word.gap, gapMeaning: word.gapMeaning)
    for run in word.text.runs {
      for character in run.text {
        let cells = CellWidth.of(character)
        if piece.width > 0, piece.width + cells > width {
          pieces.append(piece)
          piece = Word()
        }
        piece.text.append(StyledText.Run(String(character), run.meaning))
        piece.width += cells
        if character == "-" || character == "\u{A0}" {
          pieces.append(piece)
          piece = Word()
        }
      }
    }
    return piece.width > 0 ? pieces + [piece] : pieces
  }

  private static func isBreakable(before character: Character) -> Bool {
    character.isLetter && CellWidth.of(character) == 2
  }
}
