import ArgumentParser

/// Shows a result again whenever the files change.
struct WatchCommand: SessionCommand {
  static let examples = [
    Example("watch gaps persona:cfo", "The gaps of one buyer, beside your editor"),
    Example("watch map", "The whole library"),
    Example("watch check severity:error", "What is wrong in the files, until nothing is"),
  ]
  static let configuration = configured(
    "watch", "Show a result, and again whenever a file changes.",
    synopsis: "watch COMMAND…",
    details: """
      COMMAND is any line that reads, such as gaps persona:cfo. Lines that differ from the \
      drawing before are marked. ↑ ↓ scroll, space and b turn pages, q goes back to the prompt, where \
      the last drawing stays. Where there is no terminal the result is shown once.
      """)

  @Argument(parsing: .captureForPassthrough, help: "A command that reads.")
  var words: [String] = []

  func result(in session: inout Session) async throws -> CommandResult {
    guard !words.isEmpty else {
      throw CommandFailure("watch wants a command to repeat, as in watch gaps.")
    }
    if ["--help", "-h"].contains(words[0]) {
      throw HelpText(text: try HelpText.text(for: ["watch"]))
    }
    let isOfSession = CommandTree.sessionWords.contains(words[0])
    let command = isOfSession ? nil : try CommandTree.parse(words)
    guard let reading = command as? any WorkbenchCommand, reading.isReading else {
      throw CommandFailure(
        "Only what reads can be watched, and \(isOfSession ? words[0] : CommandTree.path(of: words).joined(separator: " ")) "
          + "does more, as in watch gaps.")
    }
    session.isWatching = true
    defer { session.isWatching = false }
    var result = await session.run(words: words)
    result.correctedLine = result.correctedLine.map { "watch \($0)" }
    if result.status == .done || result.status == .findings { result.watched = words }
    return result
  }
}
