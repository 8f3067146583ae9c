import ArgumentParser

/// A command as help and completion know it.
protocol DocumentedCommand: ParsableCommand {
  /// Lines a person could type on the sample workspace; tests run every one.
  static var examples: [String] { get }

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
