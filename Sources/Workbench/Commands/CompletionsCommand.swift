import ArgumentParser
import FunnelCore
import Reporting
import TerminalText

/// The script with which a shell completes our lines.
struct CompletionsCommand: WorkbenchCommand {
  static let examples = [
    Example("completions bash", "For bash"),
    Example("completions zsh", "For zsh"),
    Example("completions fish", "For fish"),
  ]
  static let offers: Offers = .words(ShellScript.allCases.map(\.rawValue))
  static let configuration = configured(
    "completions", "A script with which your shell completes with Tab.",
    synopsis: "completions bash|zsh|fish",
    details: """
      The shell asks the program for every Tab, so the personas, ids and stages it \
      offers are those of the workspace you stand in. To install it, one line:

      """ + ShellScript.allCases.map { "  \($0.advice)" }.joined(separator: "\n"))

  @Argument(help: "bash, zsh or fish.") var shell: String
  @OptionGroup(title: "Options of every command") var options: CommandOptions

  func answer(in session: inout Session) async throws -> Answer {
    guard let script = ShellScript(rawValue: shell) else {
      let known = ShellScript.allCases.map(\.rawValue)
      throw CommandFailure.unknown(
        "completions for", shell, nearest: NearestName.of(shell, in: known), known: known)
    }
    var answer = Answer(
      Report(
        command: "completions", title: "Completion for \(shell)",
        today: "\(session.day(options))",
        blocks: [.verbatim(script.text.split(separator: "\n").map { StyledText(String($0)) })],
        rows: [.object([("shell", .string(shell)), ("script", .string(script.text))])]))
    // Shells read it, whatever format a person likes.
    answer.usualFormat = "table"
    return answer
  }
}
