/// What the editor shows faintly behind the end of a line, ready to be taken.
enum Suggestion {
  /// The rest of the newest history line that begins with this one, else what the completer is
  /// sure of; empty when there is neither.
  ///
  /// - Parameter limit: the longest line, in characters, that is worth a look.
  static func after(
    _ line: LineBuffer, history: [String], completer: some Completer, limit: Int
  ) -> String {
    let isAtEnd = line.cursor == line.count
    guard isAtEnd, line.count <= limit, !line.characters.allSatisfy(\.isWhitespace) else {
      return ""
    }
    let text = line.text
    let past = history.last { $0.utf8.count > text.utf8.count && $0.utf8.starts(with: text.utf8) }
    let rest = past.map { String(decoding: $0.utf8.dropFirst(text.utf8.count), as: UTF8.self) }
    let suggestion = rest ?? completer.suggestion(for: text)
    // A rest that would merge with the line's last character cannot be shown beside it.
    let whole = line.count + suggestion.count
    return (text + suggestion).count == whole ? suggestion : ""
  }
}
