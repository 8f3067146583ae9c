import ArgumentParser
import FunnelCore
import WorkspaceFiles

/// Gives a campaign members.
struct CampaignAddCommand: WorkbenchCommand {
  static let examples = [
    Example(
      "campaign add spring-cfo free-trial role=marketing date=2027-03-16 --dry-run",
      "An asset on its day"),
    Example(
      "campaign add spring-cfo objection:next-year role=sales owner=raj --dry-run",
      "An objection for sales to answer"),
    Example(
      "campaign add sso-sprint free-trial,deck-first-meeting role=sales --dry-run",
      "Several in one step"),
  ]
  static let offers: Offers =
    MemberTargets.offers + .key("role", "=", values: Team.allCases.map(\.rawValue))
    + .key("owner", "=") { view in PersonName.known(in: view).map { .init($0) } }
    + .key("date", "=")
  static let isRepeatable = false
  static let configuration = configured(
    "add", "Give a campaign members: assets and objections.",
    synopsis: """
      campaign add NAME TARGET… role=marketing|sales|joint [owner=NAME]
                     [date=DAY] [--dry-run]
      """,
    details: """
      Targets are ids of assets, the start of one, rows of the last table, or objection:ID; \
      several may be joined by commas. The role says whose contribution it is. The day lies \
      within the campaign's dates; without one it is shown throughout. A team without an owner \
      gets the one that is named. One command is one step of undo.
      """)

  @Argument(help: "The campaign, targets, then role=, owner=, date=.") var words: [String] = []
  @OptionGroup(title: "Writing") var writing: WritingOptions
  @OptionGroup(title: "Options of every command") var options: CommandOptions

  func answer(in session: inout Session) async throws -> Answer {
    let view = try await session.view(options)
    let (names, assignments) = try Assignments.split(
      words, of: nil, besides: ["role", "owner", "date"])
    func value(_ key: String) -> String? {
      assignments.first { $0.field == key }.flatMap { $0.value.isEmpty ? nil : $0.value }
    }
    guard names.count > 1 else {
      throw CommandFailure(
        "campaign add wants a campaign, what to add and whose it is, as in campaign add spring-cfo "
          + "build-or-buy role=marketing.")
    }
    let owner = value("owner")
    if let owner { try PersonName.check(owner: owner, as: "owner", in: view) }
    let edit = CampaignEdit(try view.campaign(names[0], rows: session.lastRows), in: view)
    let targets = try MemberTargets(workspace: view.workspace, rows: session.lastRows)
      .records(Array(names.dropFirst()))
    let (change, line) = try edit.adding(
      targets, role: try role(value("role")), owner: owner,
      date: try value("date").map(edit.date))
    return try session.write(
      Edit(
        title: "campaign add \(words.map(LineSplitter.quoted).joined(separator: " "))",
        changes: [change]), in: view, writing, saying: [line])
  }

  private func role(_ text: String?) throws(CommandFailure) -> Team {
    guard let text else {
      throw CommandFailure("Whose contribution is it? Add role=marketing or role=sales.")
    }
    guard let role = Team(rawValue: text) else {
      let known = Team.allCases.map(\.rawValue)
      let nearest = NearestName.of(text, in: known)
      throw CommandFailure.unknown(
        "role", text, nearest: nearest, known: known, replacing: "role=\(text)",
        with: nearest.map { "role=\($0)" })
    }
    return role
  }
}
