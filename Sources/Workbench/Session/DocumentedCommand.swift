import ArgumentParser

/// A command as help and completion know it.
protocol DocumentedCommand: ParsableCommand {
  /// Three or more, from the plain one on; tests run every one on the sample workspace.
  static var examples: [Example] { get }

  /// What may stand behind the command, for completion; options are known from the parser.
  static var offers: Offers { get }
}

extension DocumentedCommand {
  static var offers: Offers { .nothing }

  /// The configuration of a command, with its synopsis for the help.
  static func configured(
    _ name: String, _ abstract: String, synopsis: String, details: String = ""
  ) -> CommandConfiguration {
    CommandConfiguration(
      commandName: name, abstract: abstract, usage: synopsis, discussion: details)
  }
}
