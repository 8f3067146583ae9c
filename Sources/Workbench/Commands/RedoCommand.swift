import ArgumentParser
import Reporting
import TerminalText
import WorkspaceFiles

/// Makes again what was taken back.
struct RedoCommand: WorkbenchCommand {
  static let examples = [
    Example("redo", "The step undone last"),
    Example("redo 1", "That step alone, by its number"),
    Example("redo 1 --json", "Say for a script what came of it"),
  ]
  static let isRepeatable = false
  static let offers: Offers = .steps { $0.isUndone }
  static let configuration = configured(
    "redo", "Make again the step that was undone last.", synopsis: "redo [STEP]",
    details: """
      STEP is a number of log: that step alone is made again, also when newer ones came since. It \
      is refused when one of its files is not as the step found it.
      """)

  @Argument(help: "A number of log; the step undone last when left out.") var step: Int?
  @OptionGroup(title: "Options of every command") var options: CommandOptions

  func answer(in session: inout Session) async throws -> Answer {
    try StepAnswer.of("redo", try await session.library(options)) {
      (writer) throws(WriteError) in
      let made = try writer.redo(step)
      return "Done again: \(made.title).  (\(step == nil ? "undo" : "undo \(made.number)"))"
    }
  }
}
