import TerminalText

/// What is to be laid out in rows: a prompt, the characters of a line, a mark behind them.
///
/// Glyphs are made only when asked for: of a line of many pages few are ever in sight.
struct GlyphStrip: Sendable {
  private let prompt: [Glyph]
  private let characters: [Character]
  private let marked: Set<Int>
  private let mark: [Glyph]
  /// The index of the glyph at the line's cursor; `count` behind the last one.
  let cursor: Int

  /// A line being edited; `marked` are positions in it to bring out.
  init(prompt: StyledText, line: LineBuffer, marked: Set<Int> = []) {
    self.prompt = Glyph.glyphs(of: prompt)
    characters = line.characters
    self.marked = marked
    mark = []
    cursor = self.prompt.count + line.cursor
  }

  /// A line that is done with, a mark such as `^C` and then the cursor behind it.
  init(prompt: StyledText, line: LineBuffer, mark: StyledText) {
    self.prompt = Glyph.glyphs(of: prompt)
    characters = line.characters
    marked = []
    self.mark = Glyph.glyphs(of: mark)
    cursor = self.prompt.count + line.count + self.mark.count
  }

  /// The number of glyphs.
  var count: Int { prompt.count + characters.count + mark.count }

  /// The cells that a glyph takes.
  func width(at index: Int) -> Int {
    let position = index - prompt.count
    if characters.indices.contains(position), Glyph.isPlain(characters[position]) { return 1 }
    return self[index].width
  }

  /// A glyph by its index.
  subscript(index: Int) -> Glyph {
    if index < prompt.count { return prompt[index] }
    let position = index - prompt.count
    if position >= characters.count { return mark[position - characters.count] }
    return Glyph(
      of: characters, at: position, meaning: marked.contains(position) ? .accent : .plain)
  }
}
