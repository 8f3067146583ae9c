import ArgumentParser

/// A command of the language: one file, one type, listed once in `CommandTree`.
///
/// The type declares its words as ArgumentParser properties; `answer` does the work. The same value serves
/// the prompt, the shell and scripts.
protocol WorkbenchCommand: ParsableCommand {
  /// Three or more, from the plain one on; tests run every one on the sample workspace.
  static var examples: [Example] { get }

  /// What may stand behind the command, for completion; options are known from the parser.
  static var offers: Offers { get }

  var options: CommandOptions { get }

  /// What the command found.
  /// - Throws: `CommandFailure`; nothing has changed then.
  func answer(in session: inout Session) async throws -> Answer
}

extension WorkbenchCommand {
  static var offers: Offers { .nothing }

  /// The configuration of a command, with its synopsis for the help.
  static func configured(
    _ name: String, _ abstract: String, synopsis: String, details: String = ""
  ) -> CommandConfiguration {
    CommandConfiguration(
      commandName: name, abstract: abstract, usage: synopsis, discussion: details)
  }
}
