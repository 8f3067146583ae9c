import FunnelCore

/// A list written as one text with commas.
enum CommaList {
  /// The parts between commas, each with its own place.
  static func parts(of text: String, at position: SourcePosition) -> [LocatedText] {
    guard text.utf8.contains(0x2C) else { return [LocatedText(text: text, position: position)] }
    var parts: [LocatedText] = []
    var column = position.column
    for part in text.unicodeScalars.split(separator: ",", omittingEmptySubsequences: false) {
      let leading = part.prefix { $0 == " " }.count
      var word = part.dropFirst(leading)
      while word.last == " " { word.removeLast() }
      if !word.isEmpty {
        parts.append(
          LocatedText(
            text: String(word),
            position: SourcePosition(position.path, line: position.line, column: column + leading)))
      }
      column += part.count + 1
    }
    return parts
  }
}
