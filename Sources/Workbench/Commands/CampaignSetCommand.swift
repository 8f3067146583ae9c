import ArgumentParser
import FunnelCore
import WorkspaceFiles

/// Changes fields of campaigns.
struct CampaignSetCommand: WorkbenchCommand {
  static let examples = [
    Example(
      "campaign set spring-cfo budget=15000 accounts+=polyform --dry-run",
      "A figure, and one account more"),
    Example("campaign set spring-cfo to=2027-05-15 --dry-run", "Let it run longer"),
    Example("campaign set sso-sprint owners.sales=raj --dry-run", "Give it another owner"),
  ]
  static let offers: Offers = .records(.campaign) + .fields(of: .campaign)
  static let isRepeatable = false
  static let configuration = configured(
    "set", "Change fields of campaigns; every other byte of their files stays.",
    synopsis: "campaign set TARGET… key=value… key+=value… key-=value… [--dry-run]",
    details: """
      Targets are ids, the start of one, or rows of campaigns. Members come and go with \
      campaign add and campaign remove.
      """)

  @Argument(help: "Targets, then assignments.") var words: [String] = []
  @OptionGroup(title: "Writing") var writing: WritingOptions
  @OptionGroup(title: "Options of every command") var options: CommandOptions

  func answer(in session: inout Session) async throws -> Answer {
    let view = try await session.view(options)
    return try RecordWriting(.campaign, in: view).set(words, &session, writing) {
      Self.outside($0, $1, view)
    }
  }

  /// `4 members lie outside now`, where new dates leave members out.
  private static func outside(
    _ ids: [String], _ assignments: [RecordEditor.Assignment], _ view: View
  ) -> String? {
    let dates = assignments.filter { $0.field == "from" || $0.field == "to" }
    guard !dates.isEmpty else { return nil }
    let moved = view.workspace.campaigns.filter { ids.contains($0.id) }.map { campaign in
      dates.reduce(into: campaign) { campaign, date in
        let day = DateText.day(date.value)
        if date.field == "from" { campaign.from = day } else { campaign.to = day }
      }
    }
    let count = moved.reduce(0) { $0 + $1.membersOutside.count }
    guard count > 0 else { return nil }
    return "\(Plural.of(count, "member")) \(count == 1 ? "lies" : "lie") outside now"
  }
}
