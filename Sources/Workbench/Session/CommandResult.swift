import TerminalText

/// What a command leaves for the program to do.
public struct CommandResult: Sendable {
  /// For standard output, as it stands.
  public var output = ""
  /// For standard error, as it stands.
  public var errorOutput = ""
  public var status = ExitStatus.done
  /// The line with its wrong word replaced, to stand ready at the prompt.
  public var correctedLine: String?
  /// The words of a command to run again whenever the files change, where a screen can show it.
  public var watched: [String]?
  /// Questions to ask one at a time, where there is a terminal to answer at.
  public var interview: LabelInterview?
  /// Whether the output may be long, and is then read page by page: a result, never help.
  public var isPageable = false
  /// The person wants to leave.
  public var isQuit = false

  public init() {}

  init(output: String) { self.output = output }

  /// What a person is told when a command did nothing.
  /// - Parameter words: the line, so that a wrong word in it can be replaced.
  init(_ error: any Error, words: [String] = []) {
    switch error {
    case let failure as CommandFailure:
      errorOutput =
        failure.message.split(separator: "\n", omittingEmptySubsequences: false)
        .map { VisibleText.of(String($0)) }.joined(separator: "\n") + "\n"
      status = failure.status
      if let mended = failure.correction?.mended(words) {
        correctedLine = mended.map(LineSplitter.quoted).joined(separator: " ")
      }
    case let help as HelpText:
      output = help.text
    default:
      errorOutput = "\(error)\n"
      status = .usage
    }
  }
}
