import ArgumentParser
import FunnelCore
import Reporting
import TerminalText
import WorkspaceFiles

/// Opens an asset in the person's editor.
struct AssetEditCommand: WorkbenchCommand {
  static let examples = [
    Example("asset edit case-bauer", "Open it and check what you saved"),
    Example("asset edit cfo", "The start of an id is enough"),
    Example("asset edit renewal-letter --json", "Say for a script what was written"),
  ]
  static let offers: Offers = .records(.asset)
  static let isRepeatable = false
  static let configuration = configured(
    "edit", "Open an asset in your editor ($VISUAL, $EDITOR), then check it.",
    synopsis: "asset edit ID|ROW",
    details: """
      What you save is one step of undo. Faults are named and kept for you to mend; if \
      somebody else saved the file meanwhile, theirs stays and your text is kept beside.
      """)

  @Argument(help: "An id, the start of one, or a row of the last table.") var target: String
  @OptionGroup(title: "Options of every command") var options: CommandOptions

  func answer(in session: inout Session) async throws -> Answer {
    let view = try await session.view(options)
    let records = Records(.asset, in: view.workspace)
    // What is not UTF-8 is no asset yet; an editor is where it becomes one.
    let broken = view.library.unread([target]).flatMap { $0.code == .notUTF8 ? $0 : nil }
    let id = try broken == nil ? records.id(target, rows: session.lastRows) : target
    guard let path = broken?.position.path ?? records.path(of: id) else {
      throw CommandFailure("No asset \(id).", status: .notFound)
    }
    guard let editor = session.surroundings.editor else {
      throw CommandFailure(
        "asset edit opens your editor and wants a terminal; without one: asset set \(id) key=value")
    }
    try session.refuseWithoutSettings(view)
    let before: [UInt8]
    do {
      before = try TextFile.bytes(of: view.library.folder + "/" + path)
    } catch {
      throw CommandFailure(error)
    }
    let name = path.split(separator: "/").last.map(String.init) ?? "\(id).md"
    let draft: TextEditor.Draft
    switch editor.edit(before, name) {
    case .success(let edited): draft = edited
    case .failure(let failure): throw CommandFailure(failure.message, status: .io)
    }
    let answer: Answer
    do throws(CommandFailure) {
      answer = try session.write(
        Edit(
          title: "asset edit \(id)",
          changes: [FileChange(path: path, before: before, after: draft.text)]),
        in: view, nil, saying: ["\(id): \(path) as you saved it"])
    } catch {
      throw CommandFailure(
        error.message + "\nYour text is kept in \(draft.path)", status: error.status)
    }
    editor.discard(draft)
    return checked(answer, path, before, draft.text, view)
  }

  /// The answer with what the file has now and did not have before.
  private func checked(
    _ answer: Answer, _ path: String, _ before: [UInt8], _ after: [UInt8], _ view: View
  ) -> Answer {
    let editor = RecordEditor(
      .asset, folder: view.library.folder, reading: view.library.reading)
    var answer = answer
    do throws(RecordEditError) {
      try editor.check(path, before: before, after: after)
    } catch {
      answer.status = .findings
      let faults: [StyledText] =
        if case .faulty(let found) = error {
          found.map { StyledText($0.description, .warning) }
        } else {
          [StyledText(error.message, .warning)]
        }
      answer.report.blocks.append(.lines(faults))
    }
    return answer
  }
}
