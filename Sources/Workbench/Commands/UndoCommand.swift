import ArgumentParser
import Reporting
import TerminalText
import WorkspaceFiles

/// Takes back a step.
struct UndoCommand: WorkbenchCommand {
  static let examples = ["undo", "undo 1"]
  static let configuration = configured(
    "undo", "Take back the last step, also of an earlier session.",
    synopsis: "undo [STEP]",
    details: """
      STEP is a number of log: that step alone is taken back, also from below newer ones. A step \
      is refused when one of its files has changed since.
      """)

  @Argument(help: "A number of log; the newest step that stands when left out.") var step: Int?
  @OptionGroup(title: "Options of every command") var options: CommandOptions

  func answer(in session: inout Session) async throws -> Answer {
    try StepAnswer.of("undo", try await session.library(options)) {
      (writer) throws(WriteError) in
      let undone = try writer.undo(step)
      let redo = step == nil ? "redo" : "redo \(undone.number)"
      return "Undone: \(undone.title).  \(redo) brings it back."
    }
  }
}
