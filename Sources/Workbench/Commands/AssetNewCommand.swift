import ArgumentParser
import FunnelCore
import WorkspaceFiles

/// Starts a new asset.
struct AssetNewCommand: WorkbenchCommand {
  static let examples = [
    Example(
      "asset new \"Year two\" format=blog stage=loyalty --dry-run",
      "See the draft before it is written"),
    Example(
      "asset new \"Payback, briefly\" persona=cfo owner=dana --dry-run",
      "For a buyer, with an owner"),
    Example(
      "asset new \"Audit film\" id=audit-film format=video team=marketing --dry-run",
      "With an id of your own"),
  ]
  static let offers: Offers = .fields(of: .asset)
  static let isRepeatable = false
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
    let records = RecordWriting(.asset, in: view)
    let (titles, assignments) = try records.split(words)
    let title = try records.title(titles)
    var fields = assignments
    if !assignments.contains(where: { $0.field == "status" }) {
      fields.append(RecordEditor.Assignment(field: "status", sign: .set, value: "draft"))
    }
    let (id, change) = try records.draft(
      title, fields, body: BodyTemplate.text(for: assignments.first { $0.field == "format" }?.value)
    )
    return try session.write(
      Edit(title: records.title(of: "new", words), changes: [change]), in: view, writing,
      saying: ["\(id), a draft in \(change.path)"])
  }
}
