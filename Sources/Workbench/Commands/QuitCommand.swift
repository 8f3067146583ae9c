import ArgumentParser

/// Leaves the session.
struct QuitCommand: SessionCommand {
  static let examples = [
    Example("quit", "Leave the session")
  ]
  static let configuration = configured(
    "quit", "Leave; so do exit, and Ctrl-D on an empty line.", synopsis: "quit")

  func result(in session: inout Session) -> CommandResult {
    var result = CommandResult()
    result.isQuit = true
    return result
  }
}
