import ArgumentParser
import WorkspaceFiles

/// Takes assets out of use without deleting them.
struct AssetArchiveCommand: WorkbenchCommand {
  static let examples = [
    Example("asset archive autumn-discount --dry-run", "See what would change first"),
    Example("asset archive battlecard-plantora,renewal-letter --dry-run", "Several in one step"),
    Example("asset archive spreadsheet-g --dry-run", "The start of an id is enough"),
  ]
  static let offers: Offers = .records(.asset)
  static let isRepeatable = false
  static let configuration = configured(
    "archive", "Take assets out of use: status archived; the file stays.",
    synopsis: "asset archive TARGET… [--dry-run] [--yes]")

  @Argument(help: "Ids, the start of one, or rows of the last table.") var targets: [String]
  @OptionGroup(title: "Writing") var writing: WritingOptions
  @OptionGroup(title: "Options of every command") var options: CommandOptions

  func answer(in session: inout Session) async throws -> Answer {
    let view = try await session.view(options)
    let ids = try Records(.asset, in: view.workspace).ids(targets, rows: session.lastRows)
    let archived = [RecordEditor.Assignment(field: "status", sign: .set, value: "archived")]
    return try session.write(
      "asset archive \(targets.joined(separator: " "))", in: view, writing,
      saying: ["\(Plural.list(ids, "asset")): status archived"]
    ) { () throws(CommandFailure) in
      try RecordWriting(.asset, in: view).changes(of: ids, archived)
    }
  }
}
