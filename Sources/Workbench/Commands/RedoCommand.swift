import ArgumentParser
import Reporting
import TerminalText
import WorkspaceFiles

/// Makes again what was taken back.
struct RedoCommand: WorkbenchCommand {
  static let examples = ["redo"]
  static let configuration = configured(
    "redo", "Make again the step that was undone last.", synopsis: "redo")

  @OptionGroup(title: "Options of every command") var options: CommandOptions

  func answer(in session: inout Session) async throws -> Answer {
    try StepAnswer.of("redo", try await session.library(options)) {
      (writer) throws(WriteError) in
      let step = try writer.redo()
      return "Done again: \(step.title).  (undo)"
    }
  }
}
