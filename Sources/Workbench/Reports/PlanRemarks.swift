import FunnelCore

/// What somebody who reads a plan should know besides: wishes without effect, members that are not shown,
/// work that another campaign plans too, faults of the file.
struct PlanRemarks {
  private let plan: CampaignPlan
  private let view: View

  init(_ plan: CampaignPlan, _ view: View) {
    self.plan = plan
    self.view = view
  }

  var lines: [String] { faults + idle + hidden + twice }

  private var aim: PlanAim { plan.planner.aim }

  private var faults: [String] {
    let path = aim.campaign.origin.path
    let count = view.library.problems.count { $0.severity == .error && $0.position.path == path }
    return count == 0
      ? []
      : [
        "\(path) has \(Plural.of(count, "error")): what could not be read is left out.  See: check"
      ]
  }

  /// Wishes that change nothing.
  private var idle: [String] {
    let wishes = aim.wishes
    let shown = aim.shown.map { view.workspace.assets[$0] }
    var lines: [String] = []
    for id in wishes.assets where shown.contains(where: { $0.id == id }) {
      lines.append("with:asset:\(id) changes nothing: it is a member already.")
    }
    for format in wishes.formats where shown.contains(where: { $0.format == format }) {
      lines.append("with:format:\(format) changes nothing: a member has that format already.")
    }
    let names = Set(
      aim.stages.map { view.model.stages[$0].id }
        + aim.personas.map { view.workspace.personas[$0].id })
    for name in wishes.weights.keys.sorted() where !names.contains(name) {
      lines.append("with:weight.\(name) changes nothing: \(aim.campaign.id) does not aim at it.")
    }
    let members = view.workspace.campaigns.first { $0.id == aim.campaign.id }?.members ?? []
    for id in wishes.withoutAssets where members.contains(where: { $0.target.id == id }) {
      lines.append("\(id) is a member; the plan is made as if it were not.")
    }
    return lines
  }

  private var hidden: [String] {
    let stages = CampaignStages(aim.campaign, model: view.model, scores: view.scores)
    let reworked = Set(plan.steps.compactMap(\.asset))
    let names = stages.contributions.filter { contribution in
      guard case .asset = contribution.member.target else { return false }
      let isReworked = contribution.asset.map(reworked.contains) ?? false
      return !contribution.isThere && !isReworked
    }.map { ContributionText.of($0, in: view.workspace) }
    return names.isEmpty
      ? [] : ["Members that are not shown on their day: \(Plural.list(names, "member"))."]
  }

  /// The same work in the plans of campaigns that are not over.
  private var twice: [String] {
    let own = KeptPlan.works(of: plan)
    return view.workspace.campaigns.filter {
      $0.id != aim.campaign.id && $0.period(on: view.today) != .over
    }.compactMap { other in
      let same = other.plan.filter { work in
        own.contains {
          $0.task == work.task && $0.stage?.run == work.stage?.run && $0.persona == work.persona
            && $0.objection == work.objection
        }
      }
      guard !same.isEmpty else { return nil }
      return "\(other.id) plans the same: \(Plural.list(same.map(PlannedWorkText.of), "piece"))."
    }
  }
}
