import ArgumentParser

/// A command of the language that finds or changes something: one file, one type, listed once in
/// `CommandTree`.
///
/// The type declares its words as ArgumentParser properties; `answer` does the work. The same value serves
/// the prompt, the shell and scripts.
protocol WorkbenchCommand: DocumentedCommand {
  /// Whether running it again and again leaves everything as it is, so that it can be watched.
  static var isRepeatable: Bool { get }

  /// Whether it may have dates to put in a calendar.
  static var hasCalendar: Bool { get }

  /// Whether this line of it leaves everything as it is.
  var isReading: Bool { get }

  var options: CommandOptions { get }

  /// What the command found.
  /// - Throws: `CommandFailure`; nothing has changed then.
  func answer(in session: inout Session) async throws -> Answer
}

extension WorkbenchCommand {
  static var isRepeatable: Bool { true }

  var isReading: Bool { Self.isRepeatable }

  static var hasCalendar: Bool { false }
}
