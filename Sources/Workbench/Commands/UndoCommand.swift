import ArgumentParser
import Reporting
import TerminalText
import WorkspaceFiles

/// Takes back the last step.
struct UndoCommand: WorkbenchCommand {
  static let examples = ["undo"]
  static let configuration = configured(
    "undo", "Take back the last step, also of an earlier session.",
    synopsis: "undo",
    details: "A step is refused when one of its files has changed since; log lists the steps.")

  @OptionGroup(title: "Options of every command") var options: CommandOptions

  func answer(in session: inout Session) async throws -> Answer {
    try StepAnswer.of("undo", try await session.library(options)) {
      (writer) throws(WriteError) in
      let step = try writer.undo()
      return "Undone: \(step.title).  redo brings it back."
    }
  }
}
