/// Splits what people type into words, the way a shell would.
enum LineSplitter {
  /// The words of one line: spaces separate, quotes and backslashes join.
  /// - Throws: `CommandFailure` for a quote that is never closed.
  static func words(of line: String) throws(CommandFailure) -> [String] {
    try split(line, atSemicolons: false).joined().map { $0 }
  }

  /// The commands of a script: line by line, and between semicolons; `#` at the start of a word makes
  /// the rest of the line a comment.
  /// - Throws: `CommandFailure` for a quote that is never closed.
  static func commands(of script: String) throws(CommandFailure) -> [[String]] {
    try split(script, atSemicolons: true).filter { !$0.isEmpty }
  }

  /// A word as it must be typed to come out of `words` unchanged.
  static func quoted(_ word: String) -> String {
    guard word.isEmpty || word.utf8.contains(where: isSpecial) else { return word }
    var text = "\""
    for scalar in word.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { text += "\\" }
      text.unicodeScalars.append(scalar)
    }
    return text + "\""
  }

  /// Whether a byte means something outside of quotes: space, tab, line feed, `"'\;#`.
  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x09, 0x0A, 0x22, 0x27, 0x5C, 0x3B, 0x23: true
    default: false
    }
  }

  private static func split(
    _ text: String, atSemicolons: Bool
  ) throws(CommandFailure) -> [[String]] {
    var commands: [[String]] = [[]]
    var word = String.UnicodeScalarView()
    var hasWord = false
    var quote: Unicode.Scalar?
    var isEscaped = false
    var isComment = false
    func endWord() {
      if hasWord { commands[commands.count - 1].append(String(word)) }
      word = String.UnicodeScalarView()
      hasWord = false
    }
    for scalar in text.unicodeScalars {
      if isComment {
        if scalar == "\n" {
          isComment = false
          commands.append([])
        }
      } else if isEscaped {
        word.append(scalar)
        hasWord = true
        isEscaped = false
      } else if scalar == "\\" && quote != "'" {
        isEscaped = true
      } else if let open = quote {
        if scalar == open { quote = nil } else { word.append(scalar) }
      } else if scalar == "\"" || scalar == "'" && !hasWord {
        quote = scalar
        hasWord = true
      } else if atSemicolons && (scalar == ";" || scalar == "\n") {
        endWord()
        commands.append([])
      } else if atSemicolons && scalar == "#" && !hasWord {
        isComment = true
      } else if scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r" {
        endWord()
      } else {
        word.append(scalar)
        hasWord = true
      }
    }
    if let quote {
      throw CommandFailure("The quote \(quote) is never closed.")
    }
    if isEscaped { word.append("\\") }
    endWord()
    return commands
  }
}
