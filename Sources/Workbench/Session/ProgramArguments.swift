import ArgumentParser

/// What the process was started with: options of the whole session, then one command's words.
public struct ProgramArguments: ParsableArguments {
  /// The line `--version` prints.
  public static let versionText = "stagecraft 0.1.0"

  @Option(name: .shortAndLong, help: "The workspace's folder.")
  public var workspace: String?

  @Option(help: "The funnel model to look through.")
  public var funnel: String?

  @Option(help: "The day to look at, as YYYY-MM-DD.")
  public var today: String?

  @Option(help: "Colour: auto, always or never.")
  public var color: String?

  @Option(name: .customShort("c"), help: "Commands to run, separated by semicolons.")
  public var commands: String?

  /// A line of a shell up to the cursor, to be completed.
  @Option(help: .hidden) public var complete: String?

  /// The characters at which that shell cuts words.
  @Option(help: .hidden) public var completeBreaks = ""

  @Flag(help: "Print the version.")
  public var version = false

  @Argument(parsing: .captureForPassthrough, help: "A command and its words.")
  public var words: [String] = []

  public init() {}

  public func validate() throws {
    if let color, !["auto", "always", "never"].contains(color) {
      throw ValidationError("--color wants auto, always or never.")
    }
  }

  /// Options of commands that were written before the command, put behind it.
  private static func moved(_ arguments: [String]) -> [String] {
    let flags: Set<String> = ["--json", "--force"]
    let valued: Set<String> = ["--format", "--limit", "--output", "-o"]
    let own: Set<String> = ["-w", "--workspace", "--funnel", "--today", "--color", "-c"]
    var front: [String] = []
    var behind: [String] = []
    var rest = arguments[...]
    while let word = rest.first, word.utf8.first == 0x2D {
      rest.removeFirst()
      let name = word.split(separator: "=").first.map(String.init) ?? word
      let isMoved = flags.contains(name) || valued.contains(name)
      let hasValue = (valued.contains(name) || own.contains(name)) && !word.contains("=")
      let words = [word] + (hasValue ? rest.prefix(1) : [])
      if hasValue { rest = rest.dropFirst() }
      if isMoved { behind += words } else { front += words }
    }
    return rest.isEmpty ? arguments : front + rest + behind
  }

  /// The arguments behind the program's name.
  /// - Throws: `CommandFailure` for an option nobody knows.
  public static func read(_ arguments: [String]) throws(CommandFailure) -> ProgramArguments {
    do {
      return try parse(moved(arguments))
    } catch {
      if exitCode(for: error) == .success {
        var help = ProgramArguments()
        help.words = ["help"]
        return help
      }
      let message = message(for: error)
      let hint = "  Options of a command stand behind it, as in: gaps --json."
      throw CommandFailure(message + (message.hasPrefix("Unknown option") ? hint : ""))
    }
  }
}
