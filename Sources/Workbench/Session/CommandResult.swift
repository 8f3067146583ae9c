/// What a command leaves for the program to do.
public struct CommandResult: Sendable {
  /// For standard output, as it stands.
  public var output = ""
  /// For standard error, as it stands.
  public var errorOutput = ""
  public var status = ExitStatus.done
  /// The line with its wrong word replaced, to stand ready at the prompt.
  public var correctedLine: String?
  /// The person wants to leave.
  public var isQuit = false

  public init() {}
}
