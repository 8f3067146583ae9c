import ArgumentParser
import FunnelCore
import WorkspaceFiles

/// Starts a new campaign.
struct CampaignNewCommand: WorkbenchCommand {
  static let examples = [
    Example(
      "campaign new \"Stops\" from=2027-06-01 to=2027-07-15 owner=dana --dry-run",
      "Dates and an owner"),
    Example(
      "campaign new \"Renewals\" persona=cfo stages=loyalty --dry-run", "For a buyer, at one stage"),
    Example(
      "campaign new \"Two sites\" accounts=bauer,calder budget=4000 --dry-run",
      "For accounts both teams agreed on"),
  ]
  static let offers: Offers = .fields(of: .campaign)
  static let isRepeatable = false
  static let configuration = configured(
    "new", "Start a campaign: dates, personas, stages aimed at, owners.",
    synopsis: "campaign new \"NAME\" from=DATE to=DATE persona=P owner=NAME key=value…",
    details: """
      owner=NAME goes to the team NAME is in; a joint campaign has an owner on each side: \
      owners.marketing=, owners.sales=. Without stages= it aims at every stage up to the purchase.
      """)

  @Argument(help: "The name, then assignments.") var words: [String] = []
  @OptionGroup(title: "Writing") var writing: WritingOptions
  @OptionGroup(title: "Options of every command") var options: CommandOptions

  func answer(in session: inout Session) async throws -> Answer {
    let view = try await session.view(options)
    let records = RecordWriting(.campaign, in: view)
    let (titles, given) = try records.split(words)
    let assignments = given + missingStages(given, view)
    let (id, change) = try records.draft(try records.title(titles), assignments)
    func value(_ field: String) -> String? { assignments.first { $0.field == field }?.value }
    var told = [id]
    if let from = value("from").flatMap({ Day($0) }), let to = value("to").flatMap({ Day($0) }) {
      told.append("\(to.number - from.number + 1) days")
    } else {
      told.append("no dates yet")
    }
    for team in Team.allCases where team != .joint {
      told.append("\(team.rawValue) \(value("owners.\(team.rawValue)") ?? "nobody yet")")
    }
    return try session.write(
      Edit(title: records.title(of: "new", words), changes: [change]), in: view, writing,
      saying: [told.joined(separator: ", ")])
  }

  /// The stages a campaign aims at where nothing is said: those up to the purchase.
  private func missingStages(
    _ given: [RecordEditor.Assignment], _ view: View
  ) -> [RecordEditor.Assignment] {
    if given.contains(where: { $0.field == "stages" }) { return [] }
    let stages = view.workspace.settings.labels.stages.filter { $0.run.first <= .purchasing }
    return [
      RecordEditor.Assignment(
        field: "stages", sign: .set, value: stages.map(\.id).joined(separator: ","))
    ]
  }
}
