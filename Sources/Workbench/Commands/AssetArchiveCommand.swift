import ArgumentParser
import WorkspaceFiles

/// Takes assets out of use without deleting them.
struct AssetArchiveCommand: WorkbenchCommand {
  static let examples = ["asset archive autumn-discount --dry-run"]
  static let configuration = configured(
    "archive", "Take assets out of use: status archived; the file stays.",
    synopsis: "asset archive TARGET… [--dry-run] [--yes]")

  @Argument(help: "Ids, the start of one, or rows of the last table.") var targets: [String]
  @OptionGroup(title: "Writing") var writing: WritingOptions
  @OptionGroup(title: "Options of every command") var options: CommandOptions

  func answer(in session: inout Session) async throws -> Answer {
    let view = try await session.view(options)
    return try AssetWriting.change(
      try AssetWriting.assets(targets, session, view),
      [AssetEditor.Assignment(field: "status", sign: .set, value: "archived")],
      title: "asset archive \(targets.joined(separator: " "))", &session, view, writing)
  }
}
