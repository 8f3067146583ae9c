import Workbench

/// One session as text: lines `> command`, each followed by what it answered.
///
/// Output comes first as it stands, then each line of the error stream behind `! `.
struct Transcript {
  /// What stands before the first command.
  let title: String
  let commands: [String]

  init(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    title = lines.prefix { !$0.utf8.starts(with: "> ".utf8) }.map { "\($0)\n" }.joined()
    commands = lines.filter { $0.utf8.starts(with: "> ".utf8) }.map { String($0.dropFirst(2)) }
  }

  /// The whole text again, as the session answers now.
  func replayed(in session: consuming Session) async -> String {
    var session = session
    var text = title
    for command in commands {
      let result = await session.run(line: command)
      text += "> \(command)\n\(result.output)"
      let errors = result.errorOutput.split(separator: "\n", omittingEmptySubsequences: false)
      text += errors.dropLast().map { "! \($0)\n" }.joined()
    }
    return text
  }
}
