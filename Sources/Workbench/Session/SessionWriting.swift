import Reporting
import TerminalText
import WorkspaceFiles

extension Session {
  /// Applies an edit, or shows what it would change.
  /// - Parameter lines: what to say when it is done, a line each.
  func write(
    _ edit: Edit, in view: View, _ writing: WritingOptions?, saying lines: [String]
  ) throws(CommandFailure) -> Answer {
    try write(edit.title, in: view, writing, saying: lines) { () throws(CommandFailure) in
      edit.changes
    }
  }

  /// Applies an edit, or shows what it would change.
  /// - Parameters:
  ///   - lines: what to say when it is done, a line each.
  ///   - changes: works out the changes from the files as they are. It runs again while nobody else
  ///     writes, so that edits of two processes add up.
  func write(
    _ title: String, in view: View, _ writing: WritingOptions?, saying lines: [String],
    changes: () throws(CommandFailure) -> [FileChange]
  ) throws(CommandFailure) -> Answer {
    try refuseWithoutSettings(view)
    let isDry = writing?.dryRun ?? false
    let changed = try changes().filter { $0.before != $0.after }
    func report(_ lines: [StyledText]) -> Report {
      Report(
        command: title.split(separator: " ").prefix(2).joined(separator: " "),
        title: title, today: "\(view.today)", blocks: [.lines(lines)],
        rows: changed.map {
          .object([("path", .string($0.path)), ("written", .bool(!isDry))])
        })
    }
    if changed.isEmpty { return Answer(report(["Nothing to change: it is so already."])) }
    if isDry {
      let differences = changed.map {
        TextDifference.unified($0.before ?? [], $0.after ?? [], path: $0.path)
      }.joined()
      var shown = report(["Nothing was written."])
      shown.blocks.insert(
        .verbatim(differences.split(separator: "\n").map { StyledText(String($0)) }), at: 0)
      return Answer(shown)
    }
    if changed.count > 10, writing?.yes != true {
      throw CommandFailure(
        "This changes \(changed.count) files. Add --yes to do it, or --dry-run to see how.",
        correction: .append("--yes"))
    }
    try apply(title, in: view, changes: changes)
    return Answer(report(lines.map { StyledText("+ \($0)  (undo)") }))
  }

  /// Without settings nobody has said which key means what: a second one would contradict it.
  func refuseWithoutSettings(_ view: View) throws(CommandFailure) {
    if let unread = view.library.unreadSettings { throw CommandFailure(unread: unread) }
    guard view.library.reading.notes != nil else { return }
    throw CommandFailure(
      "The folder has no stagecraft.yml, so it is not known which keys your files use. "
        + "Write one first: init \(LineSplitter.quoted(view.library.folder))",
      status: .refused)
  }

  /// Applies an edit as one step of undo; one that changes nothing is none.
  /// - Parameter changes: works out the changes, once to look and once more while nobody else
  ///   writes.
  /// - Throws: `CommandFailure`; the files are as they were.
  func apply(
    _ title: String, in view: View, changes: () throws(CommandFailure) -> [FileChange]
  ) throws(CommandFailure) {
    guard try changes().contains(where: { $0.before != $0.after }) else { return }
    let outcome: Result<EditStep, CommandFailure>
    do throws(WriteError) {
      outcome = try WorkspaceWriter(
        folder: view.library.folder, outside: view.library.reading.outside
      ).apply(title: title, changes: changes)
    } catch .nothingToChange {
      return
    } catch {
      throw CommandFailure(error)
    }
    _ = try outcome.get()
  }
}
