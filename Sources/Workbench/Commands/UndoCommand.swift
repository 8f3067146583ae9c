import ArgumentParser
import FunnelCore
import Reporting
import TerminalText
import WorkspaceFiles

/// Takes back a step.
struct UndoCommand: WorkbenchCommand {
  static let examples = [
    Example("undo", "The last step"),
    Example("undo 1", "That step alone, by its number"),
    Example("undo 1 --json", "Say for a script what came of it"),
  ]
  static let isRepeatable = false
  static let offers: Offers = .steps { !$0.isUndone }
  static let configuration = configured(
    "undo", "Take back the last step, also of an earlier session.",
    synopsis: "undo [STEP]",
    details: """
      STEP is a number of log: that step alone is taken back, also from below newer ones. A step \
      is refused when one of its files has changed since, or when a record it made is \
      named in other files.
      """)

  @Argument(help: "A number of log; the newest step that stands when left out.") var step: Int?
  @OptionGroup(title: "Options of every command") var options: CommandOptions

  func answer(in session: inout Session) async throws -> Answer {
    let library = try await session.library(options)
    try refuseOrphans(in: library)
    return try StepAnswer.of("undo", library) {
      (writer) throws(WriteError) in
      let undone = try writer.undo(step)
      let redo = step == nil ? "redo" : "redo \(undone.number)"
      return "Undone: \(undone.title).  \(redo) brings it back."
    }
  }

  /// A record that other files name does not go away with the step that made it: what was logged of
  /// an objection would no longer count.
  private func refuseOrphans(in library: Library) throws(CommandFailure) {
    // What cannot be listed is for undo itself to report.
    guard let steps = try? WorkspaceWriter(folder: library.folder).steps(),
      let chosen = steps.last(where: { !$0.isUndone && (step == nil || $0.number == step) })
    else { return }
    let uses = RecordUses(in: library.workspace)
    for kind in RecordKind.allCases {
      for record in Records(kind, in: library.workspace).all where chosen.made.contains(record.path)
      {
        let files = uses.files(naming: record.id, kind).filter { !chosen.paths.contains($0.path) }
        guard let file = files.first else { continue }
        let isLog = library.workspace.conversations.contains { $0.position.path == file.path }
        let later = steps.last {
          !$0.isUndone && $0.number > chosen.number && $0.paths.contains(file.path)
            && (!isLog || $0.title.contains(record.id))
        }
        throw CommandFailure(
          "Cannot undo step \(chosen.number) (\(chosen.title)): "
            + (isLog ? "\(Plural.of(file.count, "conversation")) in " : "") + file.path
            + (isLog && file.count > 1 ? " name " : " names ")
            + "\(record.id); nothing was written.\n"
            + (later.map { "Next: undo \($0.number) first. See: log" }
              ?? "Next: take \(record.id) out of \(file.path) first."),
          status: .refused)
      }
    }
  }
}
