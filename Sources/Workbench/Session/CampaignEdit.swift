import FunnelCore
import WorkspaceFiles

/// Changes of who takes part in a campaign, each with the line that says what it does.
struct CampaignEdit {
  private let campaign: Campaign
  private let view: View

  init(_ campaign: Campaign, in view: View) {
    self.campaign = campaign
    self.view = view
  }

  /// The day a text names.
  /// - Throws: `CommandFailure` for what is no day, or one outside the campaign's dates.
  func date(_ text: String) throws(CommandFailure) -> Day {
    guard let day = DateText.day(text) else {
      throw CommandFailure(DateText.complaint(text) + ".")
    }
    guard campaign.holds(day) else {
      throw CommandFailure(
        "\(day) lies outside \(campaign.id): it runs \(CampaignReport.span(campaign)).")
    }
    return day
  }

  /// The change that gives the campaign members; a team without an owner gets this one.
  /// - Throws: `CommandFailure`; one that takes part already is refused.
  func adding(
    _ targets: [CampaignMember.Target], role: Team, owner: String?, date: Day?
  ) throws(CommandFailure) -> (change: FileChange, line: String) {
    for target in targets {
      guard let known = campaign.members.first(where: { $0.target == target }) else { continue }
      throw CommandFailure(
        "\(target.id) takes part in \(campaign.id) already (\(known.position.path):"
          + "\(known.position.line)).  Nothing changed.", status: .refused)
    }
    let members = targets.map { target -> FieldItem in
      let kind = if case .asset = target { "asset" } else { "objection" }
      var entries = [FieldEntry(kind, target.id), FieldEntry("role", role.rawValue)]
      if let owner { entries.append(FieldEntry("owner", owner)) }
      if let date { entries.append(FieldEntry("date", "\(date)")) }
      return .map(entries)
    }
    var changes = [FieldChange("members", .add(members))]
    let ownsTeam = role != .joint && campaign.owners[role] == nil
    if let owner, ownsTeam {
      changes.append(FieldChange("owners.\(role.rawValue)", .set(.text(owner))))
    }
    var parts = [Plural.list(texts(of: targets, role, date), "member")]
    if let owner { parts.append(ownsTeam ? "\(role.rawValue) owner \(owner)" : "owner \(owner)") }
    if let date { parts.append("\(date)") }
    return (try change(changes), "\(campaign.id): \(parts.joined(separator: ", "))")
  }

  /// The change that takes members out.
  /// - Throws: `CommandFailure`.
  func removing(
    _ targets: [CampaignMember.Target]
  ) throws(CommandFailure) -> (change: FileChange, line: String) {
    let names = campaign.members.filter { targets.contains($0.target) }.map { member in
      switch member.target {
      case .asset: "asset:\(member.name)"
      case .objection: "objection:\(member.name)"
      }
    }
    return (
      try change([FieldChange("members", .remove(names))]),
      "\(campaign.id): without \(Plural.list(targets.map(\.id), "member"))"
    )
  }

  /// What new members bring, as the campaign would show them.
  private func texts(
    of targets: [CampaignMember.Target], _ role: Team, _ date: Day?
  ) -> [String] {
    var grown = campaign
    grown.members = targets.map {
      CampaignMember(
        target: $0, role: role, owner: nil, date: date,
        position: SourcePosition(campaign.origin.path))
    }
    return CampaignStages(grown, model: view.model, scores: view.scores).contributions.map {
      ContributionText.of($0, in: view.workspace)
    }
  }

  private func change(_ changes: [FieldChange]) throws(CommandFailure) -> FileChange {
    let editor = RecordEditor(
      .campaign, folder: view.library.folder, reading: view.library.reading)
    do {
      return try editor.change(campaign.origin.path, fields: changes)
    } catch {
      throw CommandFailure(error).adding("Nothing changed.")
    }
  }
}
