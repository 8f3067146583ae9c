import ArgumentParser
import FunnelCore
import WorkspaceFiles

/// Starts a new asset.
struct AssetNewCommand: WorkbenchCommand {
  static let examples = [
    "asset new \"Year two\" format=blog stage=loyalty --dry-run"
  ]
  static let configuration = configured(
    "new", "Start a new asset: a draft with a body to fill in.",
    synopsis: "asset new \"TITLE\" key=value… [--dry-run]",
    details: """
      The id is made from the title; a file that exists is never overwritten. The new asset is \
      a draft until status=live.
      """)

  @Argument(help: "The title, then assignments.") var words: [String] = []
  @OptionGroup(title: "Writing") var writing: WritingOptions
  @OptionGroup(title: "Options of every command") var options: CommandOptions

  func answer(in session: inout Session) async throws -> Answer {
    let view = try await session.view(options)
    let (titles, assignments) = try Assignments.split(words)
    guard titles.count == 1, let title = titles.first, !Kebab.id(from: title).isEmpty else {
      throw CommandFailure(
        "asset new wants one title in quotes, as in asset new \"Payback in a year\" format=blog.")
    }
    let id = assignments.first { $0.field == "id" }?.value ?? Kebab.id(from: title)
    guard id.utf8.count <= 100 else {
      throw CommandFailure("The title is too long to make an id of; give one with id=NAME.")
    }
    try AssetWriting.checkCallToAction(assignments, view)
    if let known = view.workspace.asset(id) {
      throw CommandFailure(
        "There is an asset \(id) already, in \(known.origin.path).", status: .refused)
    }
    let folder = view.library.reading.newAssetFolder
    let path = (folder.isEmpty ? "" : folder + "/") + "\(id).md"
    var fields = [AssetEditor.Assignment(field: "title", sign: .set, value: title)]
    fields += assignments.filter { $0.field != "title" }
    if !assignments.contains(where: { $0.field == "status" }) {
      fields.append(AssetEditor.Assignment(field: "status", sign: .set, value: "draft"))
    }
    let editor = AssetEditor(folder: view.library.folder, reading: view.library.reading)
    let change: FileChange
    do {
      change = try editor.create(
        at: path, fields,
        body: BodyTemplate.text(for: assignments.first { $0.field == "format" }?.value))
    } catch {
      throw CommandFailure(error.message)
    }
    return try session.write(
      Edit(title: "asset new \(LineSplitter.quoted(title))", changes: [change]), in: view, writing,
      saying: ["\(id), a draft in \(path)"])
  }
}
