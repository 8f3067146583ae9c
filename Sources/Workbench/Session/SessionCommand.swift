/// A command about the conversation itself, such as running other commands; its result stands as it
/// is.
protocol SessionCommand: DocumentedCommand {
  /// What is to be written, and what the program does next.
  /// - Throws: `CommandFailure`; nothing has changed then.
  func result(in session: inout Session) async throws -> CommandResult
}
