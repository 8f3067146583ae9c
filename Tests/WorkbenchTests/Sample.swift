import FunnelCore
import ScoringPlugins
import TestSupport
import Workbench

/// The sample workspace, and sessions on it.
enum Sample {
  /// A session that stands in the sample workspace; the calendar says a day it must not use.
  static func session(width: Int? = 80) throws -> Session {
    try session(in: Checkout.sample, width: width)
  }

  /// A session that stands in `folder`.
  static func session(in folder: String, width: Int? = 80, today: String = "2031-01-31") throws
    -> Session
  {
    guard let day = Day(today) else { throw Unusable(text: today) }
    return Session(
      registry: BuiltIn.registry,
      surroundings: Surroundings(
        today: day, width: width, folder: folder, editor: untouched, person: "raj"))
  }

  /// An editor that is closed without a change.
  private static let untouched = TextEditor(
    edit: { text, name in .success(TextEditor.Draft(text: text, path: name)) }, discard: { _ in })

  /// A new session that has read the sample already: a session is a value, this one is a copy.
  static func readSession(width: Int? = 80) async throws -> Session {
    var session = try await read.value
    session.surroundings.width = width
    return session
  }

  /// What one command on the sample answers.
  static func run(_ line: String, width: Int? = 80) async throws -> CommandResult {
    if line.hasPrefix("undo") || line.hasPrefix("redo") {
      // Nobody's own steps on the sample are taken back by a test.
      let copy = try TemporaryFolder.sample()
      defer { withExtendedLifetime(copy) {} }
      var session = try session(in: copy.at("content"), width: width)
      _ = await session.run(line: "asset set case-bauer owner=ines")
      if line.hasPrefix("redo") { _ = await session.run(line: "undo") }
      return await session.run(line: line)
    }
    var session = try await readSession(width: width)
    return await session.run(line: line)
  }

  private static let read = Task {
    var first = try Sample.session()
    _ = await first.greeting()
    return first
  }

  struct Unusable: Error {
    let text: String
  }
}
